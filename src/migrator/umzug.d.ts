// The part of umzug 2.3.0 that is used here; the package carries no types.

declare module 'umzug/lib/migration.js' {
  type Method = (...args: readonly unknown[]) => unknown;
  class Migration {
    constructor(
      path: string,
      options: {
        readonly upName: string;
        readonly downName: string;
        readonly migrations: {
          readonly customResolver: (path: string) => unknown;
          readonly wrap: (method: Method) => Method;
        };
      },
    );
    readonly file: string;
  }

  export = Migration;
}

declare module 'umzug' {
  import type { Sequelize } from 'sequelize';
  import type Migration from 'umzug/lib/migration.js';

  class Umzug {
    constructor(options: {
      readonly storage: 'sequelize';
      readonly storageOptions: { readonly sequelize: Sequelize };
      readonly migrations: readonly Migration[] & { readonly params: readonly unknown[] };
    });
    up(): Promise<readonly Migration[]>;
    down(): Promise<readonly Migration[]>;
  }

  export = Umzug;
}
