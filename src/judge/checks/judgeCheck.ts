// Judges one check, or all of a task's, against what was observed of `up`.

import { type Check, type SingleCheck, singleChecks } from '../../model/check.ts';
import { type Finding, joinFindings } from '../finding.ts';
import { judgeAbsent } from './judgeAbsent.ts';
import { judgeCatalog } from './judgeCatalog.ts';
import { judgeCrash } from './judgeCrash.ts';
import { judgeQuery } from './judgeQuery.ts';
import { judgeSameAsSolution } from './judgeSameAsSolution.ts';
import { judgeAccepts, judgeRejects } from './judgeStatement.ts';
import { judgeSurvives } from './judgeSurvives.ts';
import { judgeTrace } from './judgeTrace.ts';
import type { Observed } from './observed.ts';

/** Null when all is as it should be. */
export function judgeCheck(check: Check, observed: Observed): Finding | null {
  return joinFindings(
    singleChecks(check)
      .map((each) => judgeSingle(each, observed))
      .filter((finding) => finding !== null),
  );
}

function judgeSingle(check: SingleCheck, observed: Observed): Finding | null {
  switch (check.kind) {
    case 'absent':
      return judgeAbsent(check, observed.schema);
    case 'sameAsSolution':
      return judgeSameAsSolution(check, observed);
    case 'survives':
      return judgeSurvives(check, observed);
    case 'query':
      return judgeQuery(check, observed.probes);
    case 'accepts':
      return judgeAccepts(check, observed.probes);
    case 'rejects':
      return judgeRejects(check, observed.probes);
    case 'trace':
      return judgeTrace(check, observed);
    case 'crash':
      return judgeCrash(check, observed.crash);
    default:
      return judgeCatalog(check, observed.schema);
  }
}
