// One of a few numbers, chosen from a list.

import { type ReactNode, useId } from 'react';

interface ChoiceProps {
  readonly label: string;
  readonly values: readonly number[];
  readonly chosen: number;
  readonly textOf: (value: number) => string;
  readonly onChoose: (value: number) => void;
}

export function Choice({ label, values, chosen, textOf, onChoose }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
        {values.map((value) => (
          <option key={value} value={value}>
            {textOf(value)}
          </option>
        ))}
      </select>
    </div>
  );
}
