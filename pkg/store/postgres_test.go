package store_test

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

func openPostgres(t *testing.T, setting string) error {
	t.Helper()
	kept, err := store.Open(t.Context(), store.Options{Database: setting, Clock: newClock().now})
	if err == nil {
		require.NoError(t, kept.Close())
	}
	return err
}

// everyText is all that an error could write into a log.
func everyText(err error) string {
	text := fmt.Sprintf("%v %+v %#v", err, err, err)
	var failure *store.Failure
	if errors.As(err, &failure) {
		text += failure.Sentence + failure.Remedy
		if failure.Cause != nil {
			text += fmt.Sprintf("%v %+v %#v", failure.Cause, failure.Cause, failure.Cause)
		}
	}
	return text
}

func TestPasswordIsNeverInAnError(t *testing.T) {
	const secret = "hush"
	for _, setting := range []string{
		"postgres://rounds:1" + secret + "@127.0.0.1:1/rounds",
		"postgres://rounds:hu@" + secret + "@127.0.0.1:1/rounds",
		"postgres://rounds:12/" + secret + "@127.0.0.1:1/rounds",
		"postgres://rounds:12?" + secret + "@127.0.0.1:1/rounds",
		"postgres://rounds:12#" + secret + "@127.0.0.1:1/rounds",
		"postgres://rounds:%zz" + secret + "@127.0.0.1:1/rounds",
		"postgres://rounds:" + secret + "@127.0.0.1:port/rounds",
		"postgres://rounds:" + secret + "@[::1/rounds",
		"postgres://rounds:" + secret + "@127.0.0.1:1/rounds?sslmode=wrong",
		"postgres://rounds:" + secret + "@127.0.0.1:1/rounds?sslrootcert=/nowhere",
		"postgres://127.0.0.1:1/rounds?user=rounds&password=" + secret,
		"postgres:rounds:" + secret + "@127.0.0.1",
		"postgresql://rounds:" + secret + "\n@127.0.0.1:1/rounds",
		"POSTGRES://rounds:" + secret + "@127.0.0.1:1/rounds",
	} {
		err := openPostgres(t, setting)
		require.Error(t, err, setting)
		require.NotContains(t, everyText(err), secret, setting)
	}
}

func TestPostgresThatDoesNotAnswerIsNamed(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	address := listener.Addr().String()
	require.NoError(t, listener.Close())

	err = openPostgres(t, "postgres://rounds:hush@"+address+"/rounds")
	require.ErrorIs(t, err, store.ErrUnreachable)
	require.ErrorContains(t, err, "Rounds' database cannot be reached. PostgreSQL at "+address+" does not answer.")
}

func TestPostgresThatDoesNotLetUsInSaysWhy(t *testing.T) {
	if os.Getenv(givenPostgres) != "" {
		t.Skip("only on a throw-away PostgreSQL: " + givenPostgres + " may let in anybody")
	}
	for name, test := range map[string]struct {
		change  func(address *url.URL)
		kind    error
		message string
	}{
		"wrong password": {func(a *url.URL) { a.User = url.UserPassword("rounds", "hush") }, store.ErrUnreachable, `refuses the password of the user "rounds"`},
		"unknown user":   {func(a *url.URL) { a.User = url.UserPassword("nobody", "hush") }, store.ErrUnreachable, `refuses the password of the user "nobody"`},
		"no database":    {func(a *url.URL) { a.Path = "/nowhere" }, store.ErrUnreachable, `has no database "nowhere"; make it with CREATE DATABASE`},
		"no schema":      {func(a *url.URL) { a.RawQuery += "&search_path=nowhere" }, store.ErrUnwritable, "CREATE SCHEMA rounds AUTHORIZATION"},
		"read-only":      {func(a *url.URL) { a.RawQuery += "&default_transaction_read_only=on" }, store.ErrUnwritable, "is read-only"},
	} {
		t.Run(name, func(t *testing.T) {
			address := postgresURL(t)
			test.change(address)
			err := openPostgres(t, address.String())
			require.ErrorIs(t, err, test.kind)
			require.ErrorContains(t, err, test.message)
			require.NotContains(t, everyText(err), "hush")
			require.NotContains(t, everyText(err), clusterPassword)
		})
	}
}

func TestPostgresUserWithoutRightsIsToldHowToMendIt(t *testing.T) {
	if os.Getenv(givenPostgres) != "" {
		t.Skip("only on a throw-away PostgreSQL: it makes a user")
	}
	schema := postgresSchema(t)
	admin := ground{driver: "pgx", source: schema}.raw(t)
	_, err := admin.Exec(`CREATE ROLE guest LOGIN PASSWORD 'hush'`)
	require.NoError(t, err)
	t.Cleanup(func() { _, _ = admin.Exec(`DROP ROLE guest`) })
	address, err := url.Parse(schema)
	require.NoError(t, err)
	address.User = url.UserPassword("guest", "hush")
	err = openPostgres(t, address.String())
	require.ErrorIs(t, err, store.ErrUnwritable)
	require.ErrorContains(t, err, `The user "guest" may not make or change tables`)
}

func TestPostgresIsWorkedOnByTheSchemaOfTheAddress(t *testing.T) {
	one, two := postgresSchema(t), postgresSchema(t)
	org := workspace(t, "org:1")
	kept := ground{database: one}.open(t)
	makeGrant(t, kept, org, lobby())
	all, err := ground{database: strings.Replace(two, "postgres://", "postgresql://", 1)}.open(t).ListGrants(t.Context(), org)
	require.NoError(t, err)
	require.Empty(t, all)
}
