// Reads an SQL expression into a tree. What it does not know it refuses: the caller compares tokens then.
// https://www.postgresql.org/docs/18/sql-expressions.html

import { assertNever } from '../base/assertNever.ts';
import { call, type ExpressionTree, operator } from './expressionTree.ts';
import { binds, strengthOf } from './operatorStrength.ts';
import { isSign, isWord, type SqlToken, writtenName } from './sqlTokens.ts';
import { TokenCursor } from './tokenCursor.ts';
import { endOfType, typeText } from './typeTokens.ts';

export interface ParsedExpression {
  readonly tree: ExpressionTree;
  /** What follows that is no part of the expression: `DESC NULLS LAST`. */
  readonly rest: readonly SqlToken[];
}

const likes: Readonly<Record<string, string>> = { like: '~~', ilike: '~~*' };
/** Functions that are called without brackets; in quotes the same word is a column. */
const bareCalls =
  /^(?:current_(?:date|time|timestamp|user|role|schema|catalog)|localtime(?:stamp)?|session_user|user)$/u;
/** Stand between the arguments of a few functions: `extract(year from x)`. */
const argumentWords = new Set(['from', 'for', 'placing']);
/** These begin or join parts of an expression, and are no value by themselves. */
const noValues = new Set(['and', 'or', 'in', 'is', 'as', 'then', 'when', 'else', 'end', 'from', 'select', 'between']);

class Refused extends Error {}

/** Null when it is no expression that can be read. */
export function parseExpression(tokens: readonly SqlToken[]): ParsedExpression | null {
  const reader = new ExpressionReader(tokens);
  try {
    const tree = reader.expression(0);
    return { tree, rest: reader.rest };
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

class ExpressionReader extends TokenCursor {
  /** Operators that bind no tighter than `floor` are left to the caller. */
  expression(floor: number): ExpressionTree {
    let left = this.#operand();
    for (;;) {
      const longer = this.#postfix(left) ?? this.#infix(left, floor);
      if (longer === null) return left;
      left = longer;
    }
  }

  #expect(value: string): void {
    if (!this.takes(value)) throw new Refused();
  }

  #operand(): ExpressionTree {
    const token = this.next;
    this.at += 1;
    if (token === undefined) throw new Refused();
    switch (token.kind) {
      case 'text':
        return { kind: 'text', value: token.value.slice(1, -1).replaceAll("''", "'") };
      case 'number':
        return { kind: 'number', value: token.value };
      case 'name':
        return this.#named(token.value);
      case 'word':
        return this.#word(token.value);
      case 'sign':
        return this.#signed(token.value);
      default:
        return assertNever(token);
    }
  }

  #signed(value: string): ExpressionTree {
    if (value === '(') {
      const items = this.#list(')');
      const [only] = items;
      return only !== undefined && items.length === 1 ? only : operator('row', ...items);
    }
    if (value === '-' || value === '+') return operator(value, this.expression(binds.sign));
    if (/^[~!@#%^&|?]/u.test(value)) return operator(value, this.expression(binds.other));
    throw new Refused();
  }

  #word(word: string): ExpressionTree {
    if (word === 'not') return operator('not', this.expression(binds.not));
    if (word === 'case') return this.#case();
    if (word === 'array' && this.takes('[')) return { kind: 'array', items: this.#list(']') };
    if (word === 'row' && this.takes('(')) return operator('row', ...this.#list(')'));
    if (word === 'cast' && this.takes('(')) {
      const of = this.expression(0);
      this.#expect('as');
      const cast: ExpressionTree = { kind: 'cast', of, type: this.#type() };
      this.#expect(')');
      return cast;
    }
    if (noValues.has(word)) throw new Refused();
    // `interval '1 day'`, `timestamp with time zone '…'`.
    const afterType = endOfType(this.tokens, this.at - 1);
    if (this.tokens[afterType]?.kind === 'text') {
      this.at -= 1;
      return { kind: 'cast', type: this.#type(), of: this.#operand() };
    }
    if (bareCalls.test(word) && !isSign(this.next, '(')) return call(word);
    return this.#named(word);
  }

  #named(first: string): ExpressionTree {
    const parts = [first];
    while (this.takes('.')) {
      const part = this.next;
      if (part === undefined || (part.kind === 'sign' && part.value !== '*')) throw new Refused();
      this.at += 1;
      parts.push(part.value);
    }
    if (!this.takes('(')) return { kind: 'name', value: parts.join('.') };
    const name = parts
      .map(writtenName)
      .join('.')
      .replace(/^pg_catalog\./u, '');
    if (this.takes('*')) {
      this.#expect(')');
      return call(`${name} *`);
    }
    return call(name, ...this.#list(')'));
  }

  #list(end: string): readonly ExpressionTree[] {
    const items: ExpressionTree[] = [];
    while (!this.takes(end)) {
      const word = this.next;
      const isWordBetween = word?.kind === 'word' && argumentWords.has(word.value);
      if (isWordBetween) items.push(operator(word.value));
      if (items.length > 0 && !this.takes(isWordBetween ? word.value : ',')) throw new Refused();
      items.push(this.expression(0));
    }
    return items;
  }

  #case(): ExpressionTree {
    const items: ExpressionTree[] = [];
    if (!isWord(this.next, 'when')) items.push(operator('of', this.expression(0)));
    while (this.takes('when')) {
      const when = this.expression(0);
      this.#expect('then');
      items.push(operator('when', when, this.expression(0)));
    }
    if (this.takes('else')) items.push(operator('else', this.expression(0)));
    this.#expect('end');
    return operator('case', ...items);
  }

  #type(): string {
    const from = this.at;
    this.at = endOfType(this.tokens, from);
    return typeText(this.tokens.slice(from, this.at));
  }

  #postfix(left: ExpressionTree): ExpressionTree | null {
    if (this.takes('::')) return { kind: 'cast', of: left, type: this.#type() };
    if (this.takes('[')) return operator('[]', left, ...this.#list(']'));
    return null;
  }

  #infix(left: ExpressionTree, floor: number): ExpressionTree | null {
    const token = this.next;
    if (token?.kind === 'sign') return this.#operator(left, token.value, floor);
    return token?.kind === 'word' ? this.#keyword(left, token.value, floor) : null;
  }

  #operator(left: ExpressionTree, sign: string, floor: number): ExpressionTree | null {
    const strength = strengthOf(sign);
    if (strength === null || strength <= floor) return null;
    this.at += 1;
    const quantifier = this.takesOneOf('any', 'some', 'all');
    if (quantifier === undefined) return operator(sign, left, this.expression(strength));
    this.#expect('(');
    const list = this.expression(0);
    this.#expect(')');
    return operator(`${sign} ${quantifier === 'some' ? 'any' : quantifier}`, left, list);
  }

  #keyword(left: ExpressionTree, word: string, floor: number): ExpressionTree | null {
    if (word === 'and' || word === 'or') {
      if (binds[word] <= floor) return null;
      this.at += 1;
      return operator(word, left, this.expression(binds[word]));
    }
    if (floor < binds.zone && this.takesAll('at', 'time', 'zone'))
      return call('timezone', this.expression(binds.zone), left);
    if (floor < binds.collate && this.takesAll('collate')) return operator('collate', left, this.#operand());
    if (floor < binds.like) return this.#test(left) ?? (floor < binds.is ? this.#is(left) : null);
    return null;
  }

  /** BETWEEN, IN and LIKE as Postgres keeps them: comparisons, `= ANY`, `~~`. */
  #test(left: ExpressionTree): ExpressionTree | null {
    const start = this.at;
    const isNot = this.takes('not');
    if (this.takes('between')) {
      const low = this.expression(binds.like);
      this.#expect('and');
      const high = this.expression(binds.like);
      return isNot
        ? operator('or', operator('<', left, low), operator('>', left, high))
        : operator('and', operator('>=', left, low), operator('<=', left, high));
    }
    if (this.takes('in')) {
      this.#expect('(');
      const list: ExpressionTree = { kind: 'array', items: this.#list(')') };
      return operator(isNot ? '<> all' : '= any', left, list);
    }
    for (const [word, sign] of Object.entries(likes)) {
      if (this.takes(word)) return operator(isNot ? `!${sign}` : sign, left, this.expression(binds.like));
    }
    this.at = start;
    return null;
  }

  #is(left: ExpressionTree): ExpressionTree | null {
    if (this.takes('isnull')) return operator('is null', left);
    if (this.takes('notnull')) return operator('is not null', left);
    if (!this.takes('is')) return null;
    const not = this.takes('not') ? 'not ' : '';
    const what = this.takesOneOf('null', 'true', 'false', 'unknown');
    if (what !== undefined) return operator(`is ${not}${what}`, left);
    if (!this.takesAll('distinct', 'from')) throw new Refused();
    const distinct = operator('is distinct from', left, this.expression(binds.is));
    return not === '' ? distinct : operator('not', distinct);
  }
}
