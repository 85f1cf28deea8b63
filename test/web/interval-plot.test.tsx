import { describe, expect, it } from 'vitest';
import { IntervalPlot, scaleFor, ticksOf } from '../../functions/web/interval-plot.tsx';

describe('an interval plot', () => {
  it('shows the whole tens that hold all intervals', () => {
    expect(
      scaleFor([
        { low: 41.2, high: 60 },
        { low: 55, high: 88.1 },
      ]),
    ).toEqual({ from: 40, to: 90 });
    expect(scaleFor([{ low: 50, high: 50 }])).toEqual({ from: 50, to: 60 });
    expect(scaleFor([{ low: 100, high: 100 }])).toEqual({ from: 100, to: 100 });
    expect(scaleFor([])).toEqual({ from: 0, to: 100 });
    expect(ticksOf({ from: 40, to: 70 })).toEqual([40, 50, 60, 70]);
  });

  it('puts score and limits where they belong on the scale, and no dot where the score is not published', () => {
    const scale = { from: 0, to: 100 };
    const svg = String(<IntervalPlot scale={scale} score={50} low={25} high={75} />);
    expect(svg).toContain('class="span" x1="26.00%" x2="74.00%"');
    expect(svg).toContain('cx="50.00%"');
    expect(String(<IntervalPlot scale={scale} score={null} low={90} high={100} />)).not.toContain('circle');
  });
});
