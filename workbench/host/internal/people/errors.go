package people

import "errors"

var (
	// ErrNotFound says that there is no such user.
	ErrNotFound = errors.New("user not found")
	// ErrExists says that the login or address is taken.
	ErrExists = errors.New("user already exists")
	// ErrNoName says that neither login nor e-mail was given.
	ErrNoName = errors.New("user cannot be created with empty username and email")
	// ErrBadPassword says that login and password do not belong together.
	ErrBadPassword = errors.New("invalid username or password")
	// ErrLastAdmin says that an organisation would be left without an administrator.
	ErrLastAdmin = errors.New("cannot change role so that there is no organization admin left")
	// ErrNoOrg says that there is no such organisation.
	ErrNoOrg = errors.New("organization not found")
	// ErrOrgExists says that the name of an organisation is taken.
	ErrOrgExists = errors.New("organization name taken")
	// ErrMember says that the user is in the organisation already.
	ErrMember = errors.New("user is already member of this organization")
)
