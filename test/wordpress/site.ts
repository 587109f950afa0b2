import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { firstFile } from '../browsers/find.ts'

// Where Debian has it.
const source = firstFile(process.env.WORDPRESS_PATH, '/usr/share/wordpress/wp-load.php')?.replace(/wp-load\.php$/, '')
const needed = {
  WordPress: source,
  php: firstFile('php'),
  mariadbd: firstFile('mariadbd', '/usr/sbin/mariadbd'),
  'mariadb-install-db': firstFile('mariadb-install-db'),
}

/** What a machine lacks of what a WordPress site needs; empty if it has everything. */
export const missing = Object.entries(needed).flatMap(([name, found]) => (found ? [] : [name]))

/** A WordPress site of its own: its address, and how a post gets into it. */
export type Site = {
  version: string
  /** Publishes a post as somebody in this role may, and gives its address. */
  post: (role: 'author' | 'editor', content: string) => string
  end: () => void
}

/** Installs WordPress into a new folder, with a database of its own, and serves it on this machine alone. */
export async function wordPress(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'))
  const [root, data, socket] = [join(folder, 'site'), join(folder, 'data'), join(folder, 'db.sock')]
  const started: ChildProcess[] = []
  const start = (program: string | null, parameters: string[]) =>
    started.push(spawn(program ?? '', parameters, { stdio: 'ignore' }))
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  execFileSync(
    needed['mariadb-install-db'] ?? '',
    [`--datadir=${data}`, '--auth-root-authentication-method=normal', ...user],
    {
      stdio: 'ignore',
    },
  )
  start(needed.mariadbd, [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'db.pid')}`,
    '--skip-networking',
    ...user,
  ])
  const port = await freePort()
  const address = `http://localhost:${port}`
  cpSync(source ?? '', root, { recursive: true, dereference: true })
  writeFileSync(join(root, 'wp-config.php'), configuration(socket, address))
  mkdirSync(join(root, 'wp-content/mu-plugins'), { recursive: true })
  writeFileSync(join(root, 'wp-content/mu-plugins/local.php'), localAddresses)
  writeFileSync(join(root, 'run.php'), runner)
  const run = (task: string, ...parameters: string[]): string =>
    execFileSync(needed.php ?? '', [join(root, 'run.php'), task, ...parameters], { encoding: 'utf8' })
  const version = await vi.waitFor(() => run('install', address), { timeout: 60_000, interval: 500 })
  start(needed.php, ['-S', `127.0.0.1:${port}`, '-t', root])
  await vi.waitFor(() => fetch(address), { timeout: 30_000, interval: 200 })
  return {
    version,
    post: (role, content) => run('post', role, content),
    end: () => {
      for (const child of started) child.kill()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const configuration = (socket: string, address: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${address}');
define('WP_SITEURL', '${address}');
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
// No site but the one that is embedded.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

// WordPress asks no address of its own network, and there the Worker under test is.
const localAddresses = `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn() => range(1, 65535));
`

const runner = `<?php
$task = $argv[1];
$_SERVER['HTTP_HOST'] = 'localhost';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
if ($task === 'install') {
  define('WP_INSTALLING', true);
  $config = file_get_contents(__DIR__ . '/wp-config.php');
  preg_match("/'localhost:(.+?)'/", $config, $found);
  $db = new mysqli(null, 'root', '', '', 0, $found[1]);
  $db->query('create database if not exists wordpress');
  require __DIR__ . '/wp-load.php';
  require_once ABSPATH . 'wp-admin/includes/upgrade.php';
  if (!is_blog_installed()) wp_install('A paper', 'admin', 'admin@example.org', false, '', wp_generate_password());
  switch_theme('twentytwentythree');
  foreach (['author', 'editor'] as $role)
    if (!username_exists($role))
      wp_insert_user(['user_login' => $role, 'user_pass' => wp_generate_password(), 'role' => $role]);
  echo $wp_version;
} else {
  require __DIR__ . '/wp-load.php';
  wp_set_current_user(get_user_by('login', $argv[2])->ID);
  kses_init();
  $id = wp_insert_post(wp_slash(['post_title' => 'An article', 'post_content' => $argv[3], 'post_status' => 'publish']), true);
  if (is_wp_error($id)) throw new Exception($id->get_error_message());
  echo get_permalink($id);
}
`

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
