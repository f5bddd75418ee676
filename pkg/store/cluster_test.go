package store_test

import (
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// givenPostgres names a PostgreSQL to use instead of a throw-away one.
const givenPostgres = "ROUNDS_TEST_POSTGRES"

// clusterPassword has every sign that a URL must escape.
const clusterPassword = "p@ss:w/o?r#d%41 é"

// cluster is the throw-away PostgreSQL of this run: started by the first test
// that needs it, ended by TestMain, and by the kernel if TestMain cannot.
var cluster struct {
	once   sync.Once
	folder string
	server *exec.Cmd
	// absent is why there is none; err is why it does not work.
	absent string
	err    error
}

// postgresSchema gives the URL of an empty schema of its own.
func postgresSchema(t testing.TB) string {
	t.Helper()
	address := postgresURL(t)
	name := "rounds_test_" + strings.ToLower(rand.Text())
	db, err := sql.Open("pgx", address.String())
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := db.Exec(`DROP SCHEMA ` + name + ` CASCADE`)
		require.NoError(t, errors.Join(err, db.Close()))
	})
	_, err = db.Exec(`CREATE SCHEMA ` + name)
	require.NoError(t, err)
	query := address.Query()
	query.Set("search_path", name)
	address.RawQuery = query.Encode()
	return address.String()
}

func postgresURL(t testing.TB) *url.URL {
	t.Helper()
	if given := os.Getenv(givenPostgres); given != "" {
		address, err := url.Parse(given)
		require.NoError(t, err, givenPostgres)
		return address
	}
	cluster.once.Do(func() { cluster.absent, cluster.err = startCluster() })
	if cluster.absent != "" {
		t.Skip("no PostgreSQL: " + cluster.absent)
	}
	require.NoError(t, cluster.err)
	return &url.URL{
		Scheme: "postgres", User: url.UserPassword("rounds", clusterPassword), Path: "/postgres",
		RawQuery: url.Values{"host": {cluster.folder}}.Encode(),
	}
}

func startCluster() (absent string, err error) {
	bin, found := postgresPrograms()
	if !found {
		return "initdb and postgres are neither in PATH nor in /usr/lib/postgresql (Debian: apt-get install postgresql), " +
			"and " + givenPostgres + " names none", nil
	}
	owner, absent := clusterOwner()
	if absent != "" {
		return absent, nil
	}
	if cluster.folder, err = os.MkdirTemp("", "rounds-pg-"); err != nil {
		return "", err
	}
	if owner != nil {
		if err := os.Chown(cluster.folder, int(owner.Uid), int(owner.Gid)); err != nil {
			return "", err
		}
	}
	secret := filepath.Join(cluster.folder, "password")
	if err := os.WriteFile(secret, []byte(clusterPassword), 0o644); err != nil {
		return "", err
	}
	data := filepath.Join(cluster.folder, "data")
	initdb := exec.Command(filepath.Join(bin, "initdb"), "-D", data, "-U", "rounds", "--pwfile="+secret,
		"-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync")
	initdb.Dir, initdb.SysProcAttr = cluster.folder, bound(owner)
	if said, err := initdb.CombinedOutput(); err != nil {
		return "", fmt.Errorf("initdb: %w: %s", err, said)
	}
	server := exec.Command(filepath.Join(bin, "postgres"), "-D", data, "-k", cluster.folder,
		"-c", "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=16MB", "-c", "autovacuum=off")
	server.Dir, server.SysProcAttr = cluster.folder, bound(owner)
	log := &strings.Builder{}
	server.Stderr = log
	if err := server.Start(); err != nil {
		return "", err
	}
	cluster.server = server
	return "", awaitCluster(log)
}

// awaitCluster asks until the server answers: PostgreSQL offers nothing to wait on.
func awaitCluster(log *strings.Builder) error {
	db, err := sql.Open("pgx", fmt.Sprintf("host=%s user=rounds dbname=postgres password='%s'", cluster.folder, clusterPassword))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	for range 300 {
		if err = db.Ping(); err == nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	err = errors.Join(fmt.Errorf("PostgreSQL does not start: %w", err), stopCluster())
	return fmt.Errorf("%w: %s", err, log.String())
}

// stopCluster ends the server at once (SIGQUIT) and removes its folder.
func stopCluster() error {
	var errs []error
	if server := cluster.server; server != nil {
		cluster.server = nil
		errs = append(errs, server.Process.Signal(syscall.SIGQUIT))
		var ended *exec.ExitError
		if err := server.Wait(); err != nil && !errors.As(err, &ended) {
			errs = append(errs, err)
		}
	}
	if cluster.folder != "" {
		errs = append(errs, os.RemoveAll(cluster.folder))
	}
	return errors.Join(errs...)
}

func postgresPrograms() (bin string, found bool) {
	if initdb, err := exec.LookPath("initdb"); err == nil {
		if real, err := filepath.EvalSymlinks(initdb); err == nil {
			return filepath.Dir(real), true
		}
	}
	all, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(all) == 0 {
		return "", false
	}
	version := func(path string) int {
		number, _ := strconv.Atoi(strings.Split(path, "/")[4])
		return number
	}
	newest := slices.MaxFunc(all, func(a, b string) int { return version(a) - version(b) })
	return filepath.Dir(newest), true
}

// clusterOwner is another user where we are root, which initdb refuses.
func clusterOwner() (owner *syscall.Credential, absent string) {
	if os.Getuid() != 0 {
		return nil, ""
	}
	found, err := user.Lookup("postgres")
	if err != nil {
		return nil, "PostgreSQL does not run as root, and there is no user postgres"
	}
	uid, _ := strconv.ParseUint(found.Uid, 10, 32)
	gid, _ := strconv.ParseUint(found.Gid, 10, 32)
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, ""
}

// bound makes a process end with this one, however this one ends: SIGQUIT is
// PostgreSQL's immediate shutdown and ends any other program.
func bound(owner *syscall.Credential) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Credential: owner, Pdeathsig: syscall.SIGQUIT}
}
