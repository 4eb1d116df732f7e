/** @type {import('next').NextConfig} */
const nextConfig = {
  agentRules: false,
  devIndicators: false,
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // The native SQLite binding is loaded from node_modules, not bundled.
  serverExternalPackages: ['better-sqlite3', 'pino'],
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  // `npm run check` checks the types; a newcomer's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default nextConfig;
