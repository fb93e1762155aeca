// The page's composition root: makes the lab's store, shows it.

import { course, loadExercise, loadGlossary, loadSection } from 'virtual:course';
import { createRoot } from 'react-dom/client';
import { browserStorage } from './app/browserStorage.ts';
import { createLabStore } from './app/createLabStore.ts';
import { keepText } from './app/keptText.ts';
import { painted } from './app/painted.ts';
import { createBrowserLab } from './lab/browser/createBrowserLab.ts';
import { App } from './ui/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');

const kept = keepText(browserStorage);
const startLab = () => createBrowserLab();
const store = createLabStore({ startLab, loadExercise, kept, courseId: course.id, painted });
createRoot(root).render(<App course={course} pages={{ loadGlossary, loadSection }} store={store} kept={kept} />);
