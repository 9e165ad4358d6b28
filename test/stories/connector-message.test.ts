import * as stories from '../../stories/connector-message.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
