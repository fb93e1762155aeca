// M02: `dropTable` and `removeColumn` leave the type of a `Sequelize.ENUM` behind.

import { diffSchemas } from '../../model/diffSchemas.ts';
import { qualifiedName } from '../../model/schema.ts';
import type { Recogniser } from './recogniser.ts';

export const enumLeftBehind: Recogniser = {
  id: 'M02',
  recognise(_exercise, { before, down }) {
    if (down === null || down.schemaAfter === null) return null;
    const types = diffSchemas(before, down.schemaAfter).flatMap((each) =>
      each.kind === 'enum-added' ? [each.type] : [],
    );
    // Sequelize's own naming: enum_<table>_<column>.
    const type = types.find(({ name }) => name.startsWith('enum_'));
    if (type === undefined) return null;
    const name = qualifiedName(type);
    return {
      task: 'down',
      message: `The type \`${name}\` is still there. Sequelize made it for an ENUM column, and neither \`dropTable\` nor \`removeColumn\` takes it away: \`down\` has to drop it by itself, with \`DROP TYPE "${name}"\`.`,
      line: null,
    };
  },
};
