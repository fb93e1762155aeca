// What the plugin in src/course/sequelizeTypes.ts serves to the editor.

declare module 'virtual:sequelize-types' {
  /** Type declarations by path: `node_modules/sequelize/types/index.d.ts`. */
  export const declarations: Readonly<Record<string, string>>;
}
