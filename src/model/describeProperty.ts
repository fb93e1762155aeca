// How a property of a table is otherwise than before, in words.

/** Null is what every new table has. */
export function describePropertyChange(
  table: string,
  property: string,
  before: string | null,
  now: string | null,
): string {
  const name = `\`${table}\``;
  switch (property) {
    case 'forced row security':
      return `row level security of ${name} ${now === null ? 'was forced and is not any more' : 'is forced and was not before'}`;
    case 'disabled triggers':
      return disabled(name, before, now);
    case 'inherits':
      return `${name} ${inherits(before, 'inherited')} and ${inherits(now, 'inherits')} now`;
    default: {
      const isPlural = /^(?:privileges|options|storage parameters|triggers)/u.test(property);
      const [was, is] = isPlural ? ['were', 'are'] : ['was', 'is'];
      const usual = isPlural ? 'the usual ones' : 'the usual one';
      return `the ${ofTable(property, table)} ${was} ${shown(before, usual)} and ${is} ${shown(now, usual)}`;
    }
  }
}

function disabled(table: string, before: string | null, now: string | null): string {
  if (before === null) return `the triggers \`${now}\` of ${table} are disabled and were not before`;
  if (now === null) return `the triggers \`${before}\` of ${table} were disabled and are not any more`;
  return `of the triggers of ${table}, \`${before}\` were disabled and \`${now}\` are now`;
}

const inherits = (from: string | null, verb: string): string =>
  `${verb} from ${from === null ? 'no table' : `\`${from}\``}`;

/** `owner of users`; of a column, `storage of users.email`. */
function ofTable(property: string, table: string): string {
  const [, what = property, column] =
    /^(privileges|statistics target|storage|compression|options) of (.*)$/su.exec(property) ?? [];
  return `${what} of \`${table}${column === undefined ? '' : `.${column}`}\``;
}

const shown = (value: string | null, usual: string): string => (value === null ? usual : `\`${value}\``);
