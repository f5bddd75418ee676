package store

import (
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"github.com/jackc/pgx/v5"
)

// defaultFile is the place below Options.DefaultFolder.
var defaultFile = filepath.Join("quantyca-rounds", "rounds.db")

// place is where the setting points: a file, or a PostgreSQL.
type place struct {
	file     string
	postgres *pgx.ConnConfig
}

// scheme has two letters at least, so that C:\rounds.db stays a path.
var scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]+):`)

// findPlace reads the setting. Its errors never repeat the text: it may hold a
// password, also where it was meant to be something else.
func findPlace(options Options) (place, error) {
	text := strings.TrimSpace(options.Database)
	if text == "" {
		return defaultPlace(options.DefaultFolder)
	}
	switch schemeOf(text) {
	case "":
		return filePlace(text)
	case "postgres", "postgresql":
		return postgresPlace(text)
	case "sqlite":
		return filePlace(localPart(text[len("sqlite:"):]))
	case "file":
		path, err := url.PathUnescape(text[len("file:"):])
		if err != nil || strings.ContainsAny(text, "?#") {
			return place{}, badSetting("The setting \"database\" may not have parameters after the file's name:\n" + ini)
		}
		return filePlace(localPart(path))
	}
	return place{}, badSetting("The setting \"database\" names a kind of database that Rounds does not know. " +
		"It is a file's whole path, or postgres://USER:PASSWORD@HOST:5432/NAME:\n" + ini)
}

// schemeOf is the setting's scheme in lower case; empty for a path.
func schemeOf(text string) string {
	if match := scheme.FindStringSubmatch(text); match != nil {
		return strings.ToLower(match[1])
	}
	return ""
}

// isServer says whether the setting names a server.
func isServer(setting string) bool {
	named := schemeOf(strings.TrimSpace(setting))
	return named == "postgres" || named == "postgresql"
}

func defaultPlace(folder string) (place, error) {
	if !filepath.IsAbs(folder) {
		return place{}, badSetting("Rounds cannot find the folder of Grafana's plugins. Name a file in grafana.ini:\n" + ini)
	}
	return place{file: filepath.Join(folder, defaultFile)}, nil
}

// localPart takes away the // of file:///path.
func localPart(path string) string {
	if rest, found := strings.CutPrefix(path, "//"); found && strings.HasPrefix(rest, "/") {
		return rest
	}
	return path
}

// filePlace wants the whole path: the plugin's working folder is Grafana's,
// which differs from one installation to the next.
func filePlace(path string) (place, error) {
	if path == ":memory:" {
		return place{}, badSetting("The setting \"database\" names a database in memory, which keeps nothing. Name a file:\n" + ini)
	}
	if !filepath.IsAbs(path) || strings.HasSuffix(path, "/") || strings.ContainsFunc(path, unicode.IsControl) {
		return place{}, badSetting("The setting \"database\" must be a file's whole path, or postgres://USER:PASSWORD@HOST:5432/NAME:\n" + ini)
	}
	return place{file: filepath.Clean(path)}, nil
}
