import * as stories from '../../stories/provider.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
