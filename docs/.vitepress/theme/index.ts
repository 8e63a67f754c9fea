import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import LiveStory from './LiveStory.vue'
import './style.css'

/** The tool's own look with Banklink's colors, and a live story for any page. */
export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component('LiveStory', LiveStory)
  },
} satisfies Theme
