// Strings that mean something: a brand keeps one kind from being passed for another.

declare const brand: unique symbol;

/** A `Value` that only its own maker can mint. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
