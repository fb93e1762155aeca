// The mistakes that people make most with Sequelize migrations: what each is called, and which exercise teaches it.

export interface Mistake {
  /** A few words, as a title. */
  readonly title: string;
  /** The exercise that teaches it; linked once the course has it. */
  readonly exercise: string;
}

export const mistakes = {
  M01: { title: 'Half of it stays when a step fails', exercise: 'half-applied' },
  M02: { title: 'The enum type stays behind', exercise: 'enum-left-behind' },
  M03: { title: 'changeColumn adds no value to an enum', exercise: 'add-enum-value' },
  M04: { title: 'A default in the way of a new type', exercise: 'text-to-integer' },
  M05: { title: 'changeColumn drops what it does not repeat', exercise: 'widen-decimal' },
  M06: { title: 'changeColumn without a type', exercise: 'widen-decimal' },
  M07: { title: 'unique in changeColumn', exercise: 'unique-composite' },
  M08: { title: 'references in changeColumn', exercise: 'foreign-key-constraint' },
  M09: { title: 'A type that needs USING', exercise: 'text-to-integer' },
  M10: { title: 'autoIncrement in changeColumn', exercise: 'type-change-expand' },
  M11: { title: 'removeIndex that removes nothing', exercise: 'five-indexes' },
  M12: { title: 'An index that is a constraint', exercise: 'unique-composite' },
  M13: { title: 'Uniqueness declared twice', exercise: 'redundant-indexes' },
  M14: { title: 'The old form of addConstraint', exercise: 'check-constraint' },
  M15: { title: 'A default that only the model knows', exercise: 'column-with-default' },
  M16: { title: 'bulkInsert with objects or lists', exercise: 'copy-between-tables' },
  M17: { title: 'Timestamps and names in two spellings', exercise: 'users-table' },
  M18: { title: 'A missing await', exercise: 'first-migration' },
  M19: { title: 'Promise.all on steps that need each other', exercise: 'down-in-reverse' },
  M20: { title: 'The transaction is not passed', exercise: 'pass-the-transaction' },
  M21: { title: 'CONCURRENTLY inside a transaction', exercise: 'concurrently-alone' },
  M22: { title: 'What db:migrate:undo undoes', exercise: 'cli-undo' },
  M23: { title: 'Files and SequelizeMeta disagree', exercise: 'cli-renamed-file' },
  M24: { title: 'ES modules and TypeScript', exercise: 'cli-modules' },
  M25: { title: 'Foreign keys: order, place, type', exercise: 'delete-rules' },
} as const satisfies Readonly<Record<string, Mistake>>;

export type MistakeId = keyof typeof mistakes;

export function isMistakeId(id: string): id is MistakeId {
  return Object.hasOwn(mistakes, id);
}
