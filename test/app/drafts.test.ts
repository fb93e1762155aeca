// What is typed is kept as it is typed, in every kind of browser and with several tabs.

import { describe, expect, it } from 'vitest';
import { draftKey, memoryTabs, openStage } from './lessonFixture.ts';

describe('a draft', () => {
  it('is saved with every change, and found again by the next visit', async () => {
    const first = await openStage();
    first.store.actions.edit('// mine');
    expect(first.lesson().draft).toBe('saved');
    const second = await openStage(memoryTabs(first.tabs.texts));
    expect(second.lesson()).toMatchObject({ text: '// mine', draft: 'saved' });
  });

  it('is forgotten when the text is the first one again', async () => {
    const { store, tabs } = await openStage();
    store.actions.edit('// mine');
    store.actions.edit('// TODO');
    expect(tabs.texts.has(draftKey)).toBe(false);
  });

  it('lives in memory when the browser refuses storage, and the page says so', async () => {
    const { store, lesson } = await openStage(memoryTabs(new Map(), true));
    expect(store.state.getState().storageRefused).toBe(true);
    store.actions.edit('// mine');
    expect(lesson()).toMatchObject({ text: '// mine', draft: 'unsaved' });
    await store.actions.open('orders');
    await store.actions.open('users');
    expect(lesson().text).toBe('// mine');
  });
});

describe('another tab', () => {
  it('never overwrites what is typed here: its text is offered', async () => {
    const { store, tabs, lesson } = await openStage();
    store.actions.edit('// mine');
    tabs.otherTab(draftKey, '// theirs');
    expect(lesson()).toMatchObject({ text: '// mine', otherTab: '// theirs' });
    store.actions.takeOtherTab();
    expect(lesson()).toMatchObject({ text: '// theirs', otherTab: null });
  });

  it('can be ignored: the text here is then the one that is kept', async () => {
    const { store, tabs, lesson } = await openStage();
    store.actions.edit('// mine');
    tabs.texts.set(draftKey, '// theirs');
    tabs.otherTab(draftKey, '// theirs');
    store.actions.keepThisTab();
    expect(lesson().otherTab).toBeNull();
    expect(tabs.texts.get(draftKey)).toBe('// mine');
  });

  it('says nothing when both tabs hold the same text, or when it is of another exercise', async () => {
    const { store, tabs, lesson } = await openStage();
    store.actions.edit('// mine');
    tabs.otherTab(draftKey, '// mine');
    tabs.otherTab('migration-lab:draft:course:orders', '// theirs');
    expect(lesson().otherTab).toBeNull();
  });

  it('that went back to the first text offers the first text', async () => {
    const { store, tabs, lesson } = await openStage();
    store.actions.edit('// mine');
    tabs.otherTab(draftKey, null);
    expect(lesson().otherTab).toBe('// TODO');
  });
});
