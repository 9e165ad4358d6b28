import * as stories from '../../stories/project-list.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
