import * as stories from '../../stories/article-list.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
