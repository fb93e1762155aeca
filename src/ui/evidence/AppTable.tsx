// How the statements of the app fare before, during and after `up`.

import type { ReactNode } from 'react';
import { appGrid } from '../../app/appGrid.ts';
import { evidenceStrings } from '../../app/evidenceStrings.ts';
import type { AppTimeline } from '../../model/verdict.ts';
import { EvidencePill } from '../parts/EvidencePill.tsx';
import { InlineText } from '../parts/InlineText.tsx';
import './AppTable.css';

const words = evidenceStrings.app;

export function AppTable({ timelines }: { readonly timelines: readonly AppTimeline[] }): ReactNode {
  if (timelines.length === 0) return null;
  const { moments, rows } = appGrid(timelines);
  return (
    <section className="evidence" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="evidence-says">
        <InlineText text={words.says} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="app-scroll" aria-label={words.table} tabIndex={0}>
        <table className="app-table">
          <thead>
            <tr>
              <th scope="col">{words.statement}</th>
              {moments.map((moment) => (
                <th key={moment} scope="col">
                  {moment}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ app, sql, cells }) => (
              <tr key={`${app}:${sql}`}>
                <th scope="row">
                  <span className="app-version">{words.version[app]}</span>
                  <code>{sql}</code>
                </th>
                {cells.map(({ tone, says, why }, place) => (
                  <td key={moments[place]}>
                    <EvidencePill tone={tone}>{says}</EvidencePill>
                    {why === null ? null : <p>{why}</p>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
