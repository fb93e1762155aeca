// Where the lessons of this project are.

import { fileURLToPath } from 'node:url';

export const lessonsFolder = fileURLToPath(new URL('../../lessons', import.meta.url));
