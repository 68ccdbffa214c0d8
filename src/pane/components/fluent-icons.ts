/**
 * The icons of the pane, by name in one place: the package holds thousands in a few large files, and tests put together only these.
 */
export {
  ArrowLeft20Regular,
  ArrowUndo20Regular,
  CheckmarkCircle16Filled,
  Eraser20Regular,
  ErrorCircle16Filled,
  EyeOff16Regular,
  Filter16Regular,
  Highlight20Regular,
  Info16Filled,
  MoreHorizontal20Regular,
  Warning16Filled,
  Wrench16Regular,
} from '@fluentui/react-icons';
