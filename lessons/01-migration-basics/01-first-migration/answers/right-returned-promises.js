'use strict';

// No `async` and no `await`: the promise of the only call is handed on, and the tool waits for it.
exports.up = (queryInterface, { TEXT }) =>
  queryInterface.addColumn('opening_hours', 'note', { type: TEXT, allowNull: true });

exports.down = (queryInterface) => queryInterface.removeColumn('opening_hours', 'note');
