// One spelling for an interval, as Postgres prints it: `1 hour` is `01:00:00`, `2 weeks` is `14 days`.

interface Sums {
  months: number;
  days: number;
  seconds: number;
}

type Part = keyof Sums;

const units: readonly (readonly [RegExp, Part, number])[] = [
  [/^(?:y|yrs?|years?)$/u, 'months', 12],
  [/^(?:mons?|months?)$/u, 'months', 1],
  [/^(?:w|weeks?)$/u, 'days', 7],
  [/^(?:d|days?)$/u, 'days', 1],
  [/^(?:h|hrs?|hours?)$/u, 'seconds', 3600],
  [/^(?:m|mins?|minutes?)$/u, 'seconds', 60],
  [/^(?:s|secs?|seconds?)$/u, 'seconds', 1],
];

/** What it does not know it leaves as it is; only whole numbers of a unit are known. */
export function canonicalInterval(written: string): string {
  const sums: Sums = { months: 0, days: 0, seconds: 0 };
  const left = written
    .trim()
    .toLowerCase()
    .replace(
      /([-+]?)(\d+):(\d\d)(?::(\d\d))?(?![:.\d])/gu,
      (_all, sign: string, hours: string, minutes: string, seconds = '0') => {
        const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
        sums.seconds += sign === '-' ? -time : time;
        return '';
      },
    )
    .replace(/([-+]?\d+)\s*([a-z]+)/gu, (all, count: string, unit: string) => {
      const known = units.find(([names]) => names.test(unit));
      if (known === undefined) return all;
      sums[known[1]] += Number(count) * known[2];
      return '';
    });
  return left.trim() === '' && written.trim() !== '' ? printed(sums) : written;
}

function printed({ months, days, seconds }: Sums): string {
  const parts = [months === 0 ? '' : `${months} mons`, days === 0 ? '' : `${days} days`];
  const time = Math.abs(seconds);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const clock = `${seconds < 0 ? '-' : ''}${two(time / 3600)}:${two((time % 3600) / 60)}:${two(time % 60)}`;
  return [...parts, seconds === 0 && months + days !== 0 ? '' : clock].filter((part) => part !== '').join(' ');
}
