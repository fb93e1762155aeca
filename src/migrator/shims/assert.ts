// Node's assert, as far as Sequelize's models use it: the function itself.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly code = 'ERR_ASSERTION';
}

function assert(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message ?? 'The expression evaluated to a falsy value');
}

export default Object.assign(assert, { ok: assert, AssertionError });
