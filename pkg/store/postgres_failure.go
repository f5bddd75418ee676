package store

import (
	"errors"
	"net"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// postgresFailure makes sentences of PostgreSQL's codes
// (https://www.postgresql.org/docs/current/errcodes-appendix.html).
func postgresFailure(config pgx.ConnConfig) func(error) error {
	network, address := pgconn.NetworkAddress(config.Host, config.Port)
	server := "PostgreSQL at " + address
	if network == "unix" {
		server = "PostgreSQL on this machine (" + address + ")"
	}
	return func(err error) error {
		var failure *Failure
		if errors.As(err, &failure) {
			return failure
		}
		cause := without(err, config.Password)
		var refused *pgconn.PgError
		if errors.As(err, &refused) {
			return postgresRefusal(refused.Code, server, config, cause)
		}
		var dialled *pgconn.ConnectError
		var network net.Error
		if errors.As(err, &dialled) || errors.As(err, &network) || pgconn.Timeout(err) || errors.Is(err, pgconn.ErrConnClosed) {
			return &Failure{
				Kind: ErrUnreachable, Sentence: sentences[ErrUnreachable], Cause: cause,
				Remedy: server + ` does not answer. Is it running, and do address, port and firewall agree with the setting "database"?`,
			}
		}
		return internal(cause)
	}
}

// refusal is what a code means to the one who can mend it. {server}, {user},
// {database} and {owner} (the user as SQL) stand for the setting's.
type refusal struct {
	kind   error
	remedy string
}

// refusals are by code, or by a code's class (its first two signs).
var refusals = map[string]refusal{
	"28P01": {ErrUnreachable, `{server} refuses the password of the user "{user}" in the setting "database".`},
	"28": {ErrUnreachable, `{server} does not let in the user "{user}": its pg_hba.conf has no entry for it, ` +
		`or the connection must be encrypted (sslmode=require).`},
	"3D000": {ErrUnreachable, `{server} has no database "{database}"; make it with CREATE DATABASE.`},
	"57":    {ErrUnreachable, `{server} is starting or stopping.`},
	"08":    {ErrUnreachable, `{server} broke the connection.`},
	"42501": {ErrUnwritable, noSchema},
	"3F000": {ErrUnwritable, noSchema},
	"25006": {ErrUnwritable, `{server} is read-only (a standby?). Name the primary in the setting "database".`},
	"53100": {ErrFull, `Make room for {server}.`},
	"53":    {ErrBusy, `{server} has no connection or memory left.`},
	"40":    {ErrBusy, `{server} could not get a lock in time.`},
	"55P03": {ErrBusy, `{server} could not get a lock in time.`},
	"57014": {ErrBusy, `{server} took longer than its statement_timeout.`},
	"XX001": {ErrCorrupt, `{server} reports damaged data; see its log.`},
	"XX002": {ErrCorrupt, `{server} reports a damaged index; see its log.`},
}

const noSchema = `The user "{user}" may not make or change tables in the database "{database}" of {server}. ` +
	`Give it a schema of its own: CREATE SCHEMA rounds AUTHORIZATION {owner}; and add ?search_path=rounds to the setting "database".`

func postgresRefusal(code, server string, config pgx.ConnConfig, cause error) error {
	found, known := refusals[code]
	if !known && len(code) > 2 {
		found, known = refusals[code[:2]]
	}
	if !known {
		return internal(cause)
	}
	remedy := strings.NewReplacer("{server}", server, "{user}", config.User, "{database}", config.Database,
		"{owner}", pgx.Identifier{config.User}.Sanitize()).Replace(found.remedy)
	return &Failure{Kind: found.kind, Sentence: sentences[found.kind], Remedy: remedy, Cause: cause}
}

// without gives a cause for the log that cannot hold the password. Only its
// text is kept: the driver's own errors carry the whole connection with them.
func without(err error, password string) error {
	text := err.Error()
	if password != "" {
		text = strings.ReplaceAll(text, password, "[password]")
	}
	return errors.New(text)
}
