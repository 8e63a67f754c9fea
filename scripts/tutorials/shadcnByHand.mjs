import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../publish/metadata.mjs'

const css = readFileSync(join(root, 'scripts/builders/apps/vite-shadcn/src/index.css'), 'utf8')

/** What `shadcn init` installs for a button. */
export const shadcnNeeds = 'npm install class-variance-authority clsx tailwind-merge'

/** Its variables, and how it hands them to Tailwind. */
export const shadcnVariables = `${css.slice(css.indexOf(':root {'), css.indexOf(':root,\n.dark {'))}
@theme inline {
  --color-primary: var(--primary);
  --color-primary-foreground: var(--primary-foreground);
  --radius-md: calc(var(--radius) - 2px);
}`

/** The files that `shadcn init` and `shadcn add button` write into a Vite app, without the variants that nothing uses. */
export const shadcnFiles = {
  'src/lib/utils.ts': `import { type ClassValue, clsx } from 'clsx'
import { twMerge } from 'tailwind-merge'

export function cn(...inputs: ClassValue[]) {
  return twMerge(clsx(inputs))
}`,
  'src/components/ui/button.tsx': `import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/utils'

const buttonVariants = cva('inline-flex items-center justify-center rounded-md text-sm font-medium', {
  variants: {
    variant: { default: 'bg-primary text-primary-foreground' },
    size: { default: 'h-9 px-4 py-2', lg: 'h-10 px-6' },
  },
  defaultVariants: { variant: 'default', size: 'default' },
})

export function Button({ className, variant, size, ...props }: ComponentProps<'button'> & VariantProps<typeof buttonVariants>) {
  return <button data-slot="button" className={cn(buttonVariants({ variant, size, className }))} {...props} />
}`,
  'vite.config.ts': `import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
})`,
}
