// H52: migrations whose names do not say in which order they ran, or that were changed after they had.

import type { Hazard } from '../../model/hazard.ts';
import { hazards } from '../../model/hazards.ts';
import { listed } from './hazardWords.ts';

/**
 * `files` are the names in the folder, `applied` those in `SequelizeMeta`. Umzug runs what is not applied in the order
 * of the names as text, and undoes the one with the last name, whenever it ran.
 */
export function fileOrderHazards(files: readonly string[], applied: readonly string[] = []): readonly Hazard[] {
  return [...sameTime(files), ...otherOrder(files), ...missing(files, applied), ...late(files, applied)];
}

function hazard(message: string, safer: string | null): Hazard {
  const { severity, exercise } = hazards.H52;
  return { id: 'H52', severity, run: 'up', line: null, message, rows: null, safer, exercise, observed: false };
}

const stampOf = (name: string): string | null => /^\d+/u.exec(name)?.[0] ?? null;

function sameTime(files: readonly string[]): readonly Hazard[] {
  const groups = new Map<string, string[]>();
  for (const name of [...files].sort()) {
    const stamp = stampOf(name);
    if (stamp !== null) groups.set(stamp, [...(groups.get(stamp) ?? []), name]);
  }
  return [...groups]
    .filter(([, names]) => names.length > 1)
    .map(([stamp, names]) =>
      hazard(
        `${listed(names)} begin with the same time, \`${stamp}\`: which of them runs first, the rest of the name decides. Give each a time of its own.`,
        names
          .slice(1)
          .map((name, at) => `git mv ${name} ${BigInt(stamp) + BigInt(at + 1)}${name.slice(stamp.length)}`)
          .join('\n'),
      ),
    );
}

/** Text puts `10-` before `9-`. */
function otherOrder(files: readonly string[]): readonly Hazard[] {
  const asText = [...files].sort();
  const swapped = asText.find((name, at) => {
    const [stamp, before] = [stampOf(name), stampOf(asText[at - 1] ?? '')];
    return stamp !== null && before !== null && BigInt(stamp) < BigInt(before);
  });
  if (swapped === undefined) return [];
  const before = asText[asText.indexOf(swapped) - 1] ?? '';
  return [
    hazard(
      `\`${before}\` runs before \`${swapped}\`, since names are sorted as text and not as numbers. Begin all of them with a time of fourteen digits.`,
      null,
    ),
  ];
}

function missing(files: readonly string[], applied: readonly string[]): readonly Hazard[] {
  const there = new Set(files);
  return applied
    .filter((name) => !there.has(name))
    .map((name) => {
      const renamed = files.find((file) => !applied.includes(file) && rest(file) === rest(name));
      return renamed === undefined
        ? hazard(
            `\`SequelizeMeta\` says that \`${name}\` has run, and there is no such file. It cannot be undone any more, and a new database never gets what it did.`,
            null,
          )
        : hazard(
            `\`${name}\` has run, and its file is called \`${renamed}\` now: for Sequelize that is a new migration, which it runs again.`,
            `git mv ${renamed} ${name}`,
          );
    });
}

/** The name without its time and its ending. */
const rest = (name: string): string => name.replace(/^\d+[-_]?/u, '').replace(/\.[cm]?[jt]s$/u, '');

function late(files: readonly string[], applied: readonly string[]): readonly Hazard[] {
  const newest = [...applied].sort().at(-1);
  if (newest === undefined) return [];
  const renamed = new Set(applied.filter((name) => !files.includes(name)).map(rest));
  return files
    .filter((name) => !applied.includes(name) && name < newest && !renamed.has(rest(name)))
    .map((name) =>
      hazard(
        `\`${name}\` has not run, and \`${newest}\`, which comes after it by name, has: here it runs last, and on a new database before it. Give it a time of today.`,
        null,
      ),
    );
}
