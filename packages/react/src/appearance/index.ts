export {
  type AppearanceAttributes,
  type AppearanceAttributesParameters,
  type AppearanceDensity,
  type AppearanceScheme,
  type AppearanceTheme,
  appearanceAttributes,
} from './appearanceAttributes.ts'
export { type AppearanceColor, type AppearanceCssParameters, appearanceCss } from './appearanceCss.ts'
