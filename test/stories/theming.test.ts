import * as stories from '../../stories/theming.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
