/** An object or array that is being read: the path of its values, and the key or place of the next. */
interface Open {
  readonly path: string;
  readonly list: boolean;
  next: string | number;
  awaitsKey: boolean;
}

/**
 * The line on which each value of a JSON text begins, by its path (`aspects.2.question.zh`; empty for the whole). The text must
 * be one that JSON.parse takes.
 */
export function jsonLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const open: Open[] = [];
  let line = 1;
  let read = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g)) {
    line += text.slice(read, index).split('\n').length - 1;
    read = index;
    const inside = open.at(-1);
    if (token === '}' || token === ']') open.pop();
    else if (token === ',') step(inside);
    else if (inside?.awaitsKey && token !== ':') {
      inside.next = JSON.parse(token);
      inside.awaitsKey = false;
    } else if (token !== ':') {
      const path = inside === undefined ? '' : joined(inside);
      lines.set(path, line);
      if (token === '{' || token === '[')
        open.push({ path, list: token === '[', next: 0, awaitsKey: token === '{' });
    }
  }
  return lines;
}

function step(inside: Open | undefined): void {
  if (inside === undefined) return;
  if (inside.list) inside.next = Number(inside.next) + 1;
  else inside.awaitsKey = true;
}

function joined({ path, next }: Open): string {
  return path === '' ? String(next) : `${path}.${next}`;
}
