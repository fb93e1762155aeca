// The top of every page: the name, where one is, and the theme.

import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ExercisePlace } from '../../app/coursePlace.ts';
import { strings } from '../../app/strings.ts';
import type { ThemeChoice } from '../../app/theme.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import './Header.css';

interface HeaderProps {
  /** Null where the page shows no exercise of the course. */
  readonly place: ExercisePlace | null;
  readonly theme: ThemeChoice;
  readonly onNextTheme: () => void;
}

export function Header({ place, theme, onNextTheme }: HeaderProps): ReactNode {
  return (
    <header className="header">
      <Link href="/" className="header-name">
        {strings.name}
      </Link>
      {place === null ? null : (
        <ol className="crumbs">
          <li>
            <Link href={`/section/${place.sectionId}`}>
              {place.sectionNumber} · {place.sectionTitle}
            </Link>
          </li>
          <li aria-current="page">{place.title}</li>
        </ol>
      )}
      <span className="header-gap" />
      <nav className="header-ways" aria-label={strings.course.ways}>
        <Link href="/course">{strings.course.map}</Link>
        <Link href="/glossary">{strings.course.glossary}</Link>
      </nav>
      <Button kind="quiet" label={strings.theme[theme]} title={strings.theme[theme]} onPress={onNextTheme}>
        <Icon name={theme} />
      </Button>
    </header>
  );
}
