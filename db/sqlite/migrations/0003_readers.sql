-- What belongs to a mailbox rather than to a plan: its calendar, its wishes about mail, what it was told, whether it
-- takes mail at all. `reader` is a keyed digest of the address; the address itself stands in none of these.
create table feeds (
  feed_id text primary key not null, reader text not null unique, generation integer not null, at text not null
) strict;
create table wishes (reader text primary key not null, often text not null, at text not null) strict;
create table told (reader text not null, what text not null, at text not null, primary key (reader, what))
  strict, without rowid;
create table suppressions (reader text primary key not null, why text not null, at text not null) strict;

-- What a provider reported about mail it took; each of its messages once.
create table mail_events (
  event_id text primary key not null, at text not null, kind text not null, provider_id text not null, settled integer not null
) strict;
create index mail_events_open on mail_events (settled, at);

-- How far a letter is known to have come after it was handed over.
alter table letters add column delivery text;
alter table letters add column delivered_at text;
create index letters_provider on letters (provider_id);
