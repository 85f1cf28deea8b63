import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sources, within } from './support/sources.ts';

describe('the house', () => {
  it('has no files that import each other in a circle', () => {
    const targets = new Map(sources.map((file) => [file, importsOf(file).map(({ target }) => target)]));
    const done = new Set<string>();
    const circle = (file: string, path: readonly string[]): readonly string[] => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return [];
      done.add(file);
      return (targets.get(file) ?? []).flatMap((target) => circle(target, [...path, file]));
    };
    expect(sources.flatMap((file) => circle(file, []))).toEqual([]);
  });

  it('has no file over 200 lines, and no test over 300', () => {
    const long = sources.filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > (file.startsWith('test/') ? 301 : 201),
    );
    expect(long).toEqual([]);
  });

  it('has no rooms named for nothing', () => {
    const vague = /(^|\/)(utils?|helpers?|common|service|manager|types|misc)(\.tsx?$|\/)/;
    expect(sources.filter((file) => vague.test(file))).toEqual([]);
  });

  it('names no test in the catalogue that does not stand', () => {
    const named = readFileSync('test/CATALOGUE.md', 'utf8').matchAll(/`([a-z-]+(?:\/[a-z-]+)+)`/g);
    const missing = [...named]
      .map(([, name]) => name)
      .filter((name) => !['ts', 'tsx'].some((end) => sources.includes(`test/${name}.test.${end}`)));
    expect(missing).toEqual([]);
  });

  it('mirrors folders: a test stands where what it tests stands', () => {
    const places = sources
      .filter((file) => file.startsWith('test/') && /\.test\.tsx?$/.test(file))
      .map((file) => dirname(file).replace(/^test\/?/, ''))
      .filter((place) => !['', 'flows', 'browser'].includes(place));
    const folders = new Set(sources.filter((file) => !file.startsWith('test/')).map(dirname));
    const homeless = places.filter(
      (place) =>
        ![`functions/${place}`, place].some((folder) => [...folders].some((one) => within(one, folder))),
    );
    expect(homeless).toEqual([]);
  });
});
