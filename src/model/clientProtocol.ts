// What the lab and a client say to each other, beside the wire. The client runs the learner's code, so what it says
// is a claim: read strictly, and never the ground of a verdict alone.

import * as v from 'valibot';
import type { SourceFile } from './sourceFile.ts';
import type { SourceValue } from './sourceOutline.ts';
import type { Direction } from './statement.ts';

/** To the client: run one step, as one process of sequelize-cli would. */
export interface RunRequest {
  readonly kind: 'run';
  readonly run: number;
  readonly direction: Direction;
  /** All migrations in order, as the folder would hold them. */
  readonly files: readonly SourceFile[];
  /** Where to dial the server. */
  readonly line: MessagePort;
}

const place = v.strictObject({ file: v.string(), line: v.number(), column: v.nullable(v.number()) });
const unawaited = v.strictObject({ call: v.string(), place: v.nullable(place) });
const text = v.nullable(v.string());
const pgError = v.strictObject({
  severity: v.string(),
  code: v.string(),
  message: v.string(),
  detail: text,
  hint: text,
  position: v.nullable(v.number()),
  where: text,
  schema: text,
  table: text,
  column: text,
  dataType: text,
  constraint: text,
  routine: text,
});

const outcome = v.variant('kind', [
  v.strictObject({ kind: v.literal('done'), ran: v.boolean(), unawaited: v.array(unawaited) }),
  v.strictObject({
    kind: v.literal('failed'),
    fault: v.strictObject({
      name: v.string(),
      message: v.string(),
      place: v.nullable(place),
      postgres: v.nullable(pgError),
      sql: text,
    }),
  }),
  v.strictObject({ kind: v.literal('syntax'), message: v.string(), place }),
]);

const sourceValue: v.GenericSchema<unknown, SourceValue> = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('literal'),
      value: v.nullable(v.union([v.string(), v.number(), v.boolean()])),
    }),
    v.strictObject({ kind: v.literal('object'), entries: v.array(sourceEntry) }),
    v.strictObject({ kind: v.literal('list'), items: v.array(sourceValue) }),
    v.strictObject({ kind: v.literal('code'), text: v.string() }),
  ]),
);
const sourceEntry = v.strictObject({ key: v.string(), line: v.number(), value: sourceValue });
const outlineSchema = v.strictObject({
  calls: v.pipe(
    v.array(
      v.strictObject({
        callee: v.string(),
        method: v.string(),
        line: v.number(),
        within: v.nullable(v.picklist(['up', 'down'])),
        awaited: v.boolean(),
        together: v.boolean(),
        arguments: v.pipe(v.array(sourceValue), v.readonly()),
      }),
    ),
    v.readonly(),
  ),
});

const clientMessage = v.variant('kind', [
  /** The client has loaded and waits for a request. */
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({
    kind: v.literal('printed'),
    run: v.number(),
    lines: v.array(v.strictObject({ level: v.picklist(['log', 'info', 'warn', 'error', 'debug']), text: v.string() })),
  }),
  /** A statement is about to be sent, and this call of the learner's caused it. */
  v.strictObject({
    kind: v.literal('issued'),
    run: v.number(),
    sql: v.string(),
    call: v.string(),
    place: v.nullable(place),
  }),
  /** What the file says, read before any of it ran. */
  v.strictObject({ kind: v.literal('outlined'), run: v.number(), outline: outlineSchema }),
  v.strictObject({
    kind: v.literal('finished'),
    run: v.number(),
    outcome,
    dropped: v.number(),
    /** False when the step left something in the realm: the next one needs a fresh client. */
    pristine: v.boolean(),
  }),
]);

export type ClientMessage = v.InferOutput<typeof clientMessage>;
export type ClientOutcome = v.InferOutput<typeof outcome>;

/** The message, or null for anything that is not one. */
export function acceptClientMessage(data: unknown): ClientMessage | null {
  try {
    const parsed = v.safeParse(clientMessage, data);
    return parsed.success ? parsed.output : null;
  } catch {
    // An outline nested deeper than the stack is no outline.
    return null;
  }
}
