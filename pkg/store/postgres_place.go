package store

import (
	"net/url"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

const connecting = 10 * time.Second

var badAddress = badSetting("The address of PostgreSQL in the setting \"database\" cannot be read. " +
	"It looks like this, with @ : / ? # % and blanks in the password written as %40 %3A %2F %3F %23 %25 %20:\n" +
	section + "\ndatabase = postgres://USER:PASSWORD@HOST:5432/NAME")

// postgresPlace reads a URL (https://www.postgresql.org/docs/current/libpq-connect.html).
// Parsers quote what they cannot read, and what they misread becomes a host
// name in an error, so neither may ever be a piece of a password.
func postgresPlace(text string) (place, error) {
	if !passwordIsEscaped(text) {
		return place{}, badAddress
	}
	address, err := url.Parse(text)
	if err != nil {
		return place{}, badAddress
	}
	// pgx knows the scheme in lower case only.
	config, err := pgx.ParseConfig(address.Scheme + text[len(address.Scheme):])
	if err != nil {
		return place{}, badAddress
	}
	if !address.Query().Has("connect_timeout") {
		config.ConnectTimeout = connecting
	}
	if config.RuntimeParams["application_name"] == "" {
		config.RuntimeParams["application_name"] = "quantyca-rounds"
	}
	return place{postgres: config}, nil
}

// passwordIsEscaped is true where the one @, if any, ends the user's part: an @
// behind the first / ? or # is one that belongs to a password written as it is.
func passwordIsEscaped(text string) bool {
	_, rest, found := strings.Cut(text, "://")
	if !found {
		return false
	}
	authority := rest
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		authority = rest[:end]
	}
	if strings.Count(rest, "@") != strings.Count(authority, "@") || strings.Contains(rest, "#") {
		return false
	}
	return strings.Count(authority, "@") <= 1
}
