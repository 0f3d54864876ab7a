// biome-ignore lint/performance/noBarrelFile: the bundle holds these four questions alone, in a chunk loaded lazily
export { checkbox, confirm, input, select } from '@inquirer/prompts';
