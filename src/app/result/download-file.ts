export { baseName } from '../../export/file-names';
