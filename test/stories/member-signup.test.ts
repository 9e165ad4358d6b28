import * as stories from '../../stories/member-signup.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
