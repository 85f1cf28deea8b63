import { PlotAxis, type Scale } from '../web/interval-plot.tsx';

/** Heads of columns, one a name; `numbers` stand to the right. */
export function Heads({ names, numbers = false }: { names: readonly string[]; numbers?: boolean }) {
  return (
    <>
      {names.map((name) => (
        <th scope="col" class={numbers ? 'n' : undefined}>
          {name}
        </th>
      ))}
    </>
  );
}

/** Head of the column of interval plots, with their common axis. */
export function PlotHead({ name, scale }: { name: string; scale: Scale }) {
  return (
    <th scope="col" class="wideplot">
      {name}
      <PlotAxis scale={scale} />
    </th>
  );
}
