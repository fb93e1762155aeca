// H53: a migration that uses the models of the app, which are those of today and not of the day it was written.

import type { SourceCall } from '../../model/sourceOutline.ts';
import { literalText } from '../mistakes/writtenCalls.ts';
import type { HazardRule } from './hazardRule.ts';

export const appModels: HazardRule = {
  id: 'H53',
  find({ up }) {
    const calls = up.report.outline?.calls ?? [];
    const [call] = calls.filter((each) => usesModels(each));
    if (call === undefined) return [];
    return [
      {
        run: call.within ?? 'up',
        line: call.line,
        message: `${what(call)} A model changes with the app and this file does not: when a column that the model names is added or renamed later, this migration asks for it on every new database before it is there, and fails (42703).`,
        rows: null,
        safer: [
          "const [rows] = await queryInterface.sequelize.query('SELECT …');",
          "await queryInterface.bulkUpdate('…', { /* values */ }, { /* which rows */ });",
        ].join('\n'),
      },
    ];
  },
};

function usesModels({ callee, method, arguments: [first] }: SourceCall): boolean {
  if (callee === 'require') return /(?:^|\/)models?(?:\/|\.[cm]?[jt]s$|$)/u.test(literalText(first) ?? '');
  return /\.models?\.\w+\.\w+$/u.test(callee) || (method === 'define' && /(?:^|\.)sequelize\.define$/u.test(callee));
}

function what({ callee, arguments: [first] }: SourceCall): string {
  if (callee === 'require') return `\`require('${literalText(first) ?? ''}')\` brings in the models of the app.`;
  return callee.endsWith('.define') ? 'This migration defines a model.' : `\`${callee}\` is a model of the app.`;
}
