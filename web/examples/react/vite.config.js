// The package finds its files beside its modules, so Vite is to leave it in one piece while developing.
export default {
  optimizeDeps: { exclude: ['wengao'], include: ['react', 'react-dom/client', 'react/jsx-dev-runtime'] },
  esbuild: { jsx: 'automatic' },  // @vitejs/plugin-react does the same
};
