package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

// line is what an administrator is told to write.
const line = "[plugin.quantyca-rounds-datasource]\ndatabase = /path/rounds.db"

func openFile(t *testing.T, setting, folder string) error {
	t.Helper()
	kept, err := store.Open(t.Context(), store.Options{Database: setting, DefaultFolder: folder, Clock: newClock().now})
	if err == nil {
		require.NoError(t, kept.Ping(t.Context()))
		require.NoError(t, kept.Close())
	}
	return err
}

func TestFileIsMadeWhereTheSettingSays(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	for setting, file := range map[string]string{
		"":                                   at("quantyca-rounds/rounds.db"),
		"  " + at("padded.db") + " ":         at("padded.db"),
		at("deep/er/a.db"):                   at("deep/er/a.db"),
		"sqlite:" + at("b.db"):               at("b.db"),
		"SQLITE://" + at("c.db"):             at("c.db"),
		"file:" + at("d%20d.db"):             at("d d.db"),
		"file://" + at("e.db"):               at("e.db"),
		at("odd ?#%41&mode=memory;'\" é.db"): at("odd ?#%41&mode=memory;'\" é.db"),
	} {
		require.NoError(t, openFile(t, setting, folder), setting)
		found, err := os.Stat(file)
		require.NoError(t, err, setting)
		require.Equal(t, os.FileMode(0o600), found.Mode().Perm(), "readable for Grafana's user alone")
		require.NoError(t, openFile(t, setting, folder), setting)
	}
}

func TestSettingThatNamesNoPlaceIsRefused(t *testing.T) {
	const secret = "s3cr3t"
	for _, setting := range []string{
		"rounds.db", "./rounds.db", "sqlite:rounds.db", ":memory:", "file::memory:", "/tmp/", "file:/tmp/x.db?mode=ro", "file:/tmp/%zz", "/tmp/a\nb",
		"host=localhost password=" + secret, "mysql://rounds:" + secret + "@localhost/rounds", "http://" + secret, "sqlite:", "file:",
	} {
		err := openFile(t, setting, t.TempDir())
		require.ErrorIs(t, err, store.ErrSetting, setting)
		require.ErrorContains(t, err, line)
		require.NotContains(t, err.Error(), secret)
	}
	require.ErrorIs(t, openFile(t, "", ""), store.ErrSetting)
	require.ErrorIs(t, openFile(t, "", "plugins"), store.ErrSetting)
	require.ErrorIs(t, openFile(t, t.TempDir(), ""), store.ErrSetting, "a folder")
}

// ownFolder belongs to the user of the child without rights.
func ownFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "rounds-store-")
	require.NoError(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	if os.Getuid() == 0 {
		require.NoError(t, os.Chown(folder, nobody, nobody))
	}
	return folder
}

func TestFolderThatCannotBeWrittenTellsTheLineToAdd(t *testing.T) {
	folder := ownFolder(t)
	require.NoError(t, os.Chmod(folder, 0o500))
	for _, file := range []string{"rounds.db", "deep/rounds.db"} {
		said := openInChild(t, actOpenUnprivileged, filepath.Join(folder, file))
		require.True(t, strings.HasPrefix(said, "Rounds cannot write its database. Grafana's user cannot "), said)
		require.Contains(t, said, folder)
		require.True(t, strings.HasSuffix(said, line), said)
	}
	require.NoError(t, os.Chmod(folder, 0o700))
	require.Equal(t, "open", openInChild(t, actOpenUnprivileged, filepath.Join(folder, "rounds.db")))
}

func TestFileThatMayOnlyBeReadIsNoticedWhenOpening(t *testing.T) {
	file := filepath.Join(ownFolder(t), "rounds.db")
	require.Equal(t, "open", openInChild(t, actOpenUnprivileged, file))
	require.NoError(t, os.Chmod(file, 0o400))
	said := openInChild(t, actOpenUnprivileged, file)
	require.Contains(t, said, "Rounds cannot write its database. Grafana's user may not write the file "+file)
	require.Contains(t, said, line)
}

func TestDamagedFileIsLeftAlone(t *testing.T) {
	for name, content := range map[string]string{
		"text":      strings.Repeat("this is no database\n", 500),
		"truncated": "SQLite format 3\x00" + strings.Repeat("\x01", 50),
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "rounds.db")
			require.NoError(t, os.WriteFile(file, []byte(content), 0o600))
			err := openFile(t, file, "")
			require.ErrorIs(t, err, store.ErrCorrupt)
			require.ErrorContains(t, err, "Rounds' database is damaged. The file "+file)
			left, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, content, string(left))
		})
	}
}

func TestFileDamagedInsideIsNoticedWhenRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "rounds.db")
	g := ground{database: file, driver: "sqlite", source: "file:" + file}
	kept, org := g.open(t), workspace(t, "org:1")
	makeGrant(t, kept, org, lobby())
	require.NoError(t, kept.Close())
	whole, err := os.ReadFile(file)
	require.NoError(t, err)
	for i := 4096; i < len(whole); i++ { // behind the first page, which says what tables there are
		whole[i] = 0xa5
	}
	require.NoError(t, os.WriteFile(file, whole, 0o600))
	require.ErrorIs(t, openFile(t, file, ""), store.ErrCorrupt)
}

func TestDatabaseOfAnotherProgramIsRefused(t *testing.T) {
	file := filepath.Join(t.TempDir(), "grafana.db")
	other := ground{database: file, driver: "sqlite", source: "file:" + file}.raw(t)
	_, err := other.Exec(`CREATE TABLE dashboard (id INTEGER)`)
	require.NoError(t, err)
	err = openFile(t, file, "")
	require.ErrorIs(t, err, store.ErrForeign)
	require.ErrorContains(t, err, line)
	var tables int
	require.NoError(t, other.QueryRow(`SELECT COUNT(*) FROM sqlite_schema`).Scan(&tables))
	require.Equal(t, 1, tables, "nothing was added")
}

func TestFileThatIsRemovedIsNoticed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "rounds.db")
	kept := ground{database: file}.open(t)
	require.NoError(t, kept.Ping(t.Context()))
	require.NoError(t, os.Rename(file, file+".away"))
	err := kept.Ping(t.Context())
	require.ErrorIs(t, err, store.ErrUnreachable)
	require.ErrorContains(t, err, "removed or replaced")
}
