// Bundler plugin: what stands for Node's modules in the client's script, and what is left out of it.

import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SHIMS = fileURLToPath(new URL('../migrator/shims/', import.meta.url));
const PREFIX = '\0node-shim:';
const DIALECT = 'another dialect';

/** Packages that are a Node module written for browsers, and our own stand-ins. */
const STAND_INS: Readonly<Record<string, string>> = {
  [DIALECT]: `${SHIMS}absentDialect.ts`,
  assert: `${SHIMS}assert.ts`,
  buffer: 'buffer/index.js',
  crypto: `${SHIMS}crypto.ts`,
  events: 'events/events.js',
  path: 'path-browserify',
  util: 'util/util.js',
  'util/types': 'util/support/types.js',
};

/** Optional drivers, and what pg loads only for passwords in files and for other runtimes. */
const ABSENT = new Set(['pg-native', 'pg-hstore', 'pgpass', 'pg-cloudflare', 'cls-hooked']);

/** All zones of all times weigh more than everything else; Sequelize asks for zones only when told a named one. */
const TIME_ZONES = 'moment-timezone/builds/moment-timezone-with-data-10-year-range.js';

/** The one that Node runs. The one for browsers debugs, and cuts from errors every line that is not of V8's form. */
const BLUEBIRD = 'bluebird/js/release/bluebird.js';

/** The data types stay: `DataTypes.mysql` and its like are part of what `require('sequelize')` gives. */
const OTHER_DIALECT = /^\.\/dialects\/(mariadb|mssql|mysql|oracle|sqlite|db2|snowflake)$/;

export function nodeShims(): Plugin {
  return {
    name: 'node-shims',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'moment-timezone') return this.resolve(TIME_ZONES, importer);
      if (source === 'bluebird') return this.resolve(BLUEBIRD, importer);
      const module = source.replace(/^node:/, '');
      const importedByShim = importer?.startsWith(PREFIX) ?? false;
      if (!importedByShim && (module in STAND_INS || isBuiltin(module) || ABSENT.has(module))) return PREFIX + module;
      if (OTHER_DIALECT.test(source) && importer?.includes('/sequelize/lib/')) return PREFIX + DIALECT;
      return null;
    },
    load(id) {
      return id.startsWith(PREFIX) ? commonJsOf(id.slice(PREFIX.length)) : null;
    },
  };
}

/** CommonJS, because the libraries call `require` and expect what Node's modules export: functions, too. */
function commonJsOf(module: string): string {
  const standIn = STAND_INS[module];
  if (standIn === undefined) {
    return `module.exports = require(${JSON.stringify(`${SHIMS}absent.ts`)}).default(${JSON.stringify(module)});`;
  }
  const isOurs = standIn.startsWith(SHIMS);
  return `module.exports = require(${JSON.stringify(standIn)})${isOurs ? '.default' : ''};`;
}
