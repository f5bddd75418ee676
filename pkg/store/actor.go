package store

// Actor is who did something, as Grafana called him then.
type Actor struct {
	// UID is the user's stable id; empty where Grafana's signature could not be checked.
	UID string
	// Name is how the person was called at that moment; it is never looked up again.
	Name string
}

func (a Actor) check() error {
	if a.UID == "" && a.Name == "" {
		return unusable("It is not known who is doing this.")
	}
	return firstError(
		checkText("The user's id", a.UID, maxName),
		checkText("The user's name", a.Name, maxName),
	)
}
