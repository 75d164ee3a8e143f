<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ActorFields</name>
    <message>
        <source>What people call them</source>
        <translation>What people call them</translation>
    </message>
    <message>
        <source>Is it a person or a unit?</source>
        <translation>Is it a person or a unit?</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Insignia: badges, colours, uniforms</source>
        <translation>Insignia: badges, colours, uniforms</translation>
    </message>
    <message>
        <source>Plates and numbers of vehicles</source>
        <translation>Plates and numbers of vehicles</translation>
    </message>
    <message>
        <source>Other identifiers: phone, call sign, account</source>
        <translation>Other identifiers: phone, call sign, account</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>Amended</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Finalised</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Viewed</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Sealed without review</source>
        <translation>Sealed without review</translation>
    </message>
    <message>
        <source>Sent back to the author</source>
        <translation>Sent back to the author</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Commented</translation>
    </message>
    <message>
        <source>Comment set aside</source>
        <translation>Comment set aside</translation>
    </message>
    <message>
        <source>Laptop declared lost</source>
        <translation>Laptop declared lost</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Written to a folder</source>
        <translation>Written to a folder</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Receipt taken in</source>
        <translation>Receipt taken in</translation>
    </message>
    <message>
        <source>Removed here</source>
        <translation>Removed here</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Unlocked</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>Check failed</translation>
    </message>
    <message>
        <source>Draft started</source>
        <translation>Draft started</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Draft discarded</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Alert raised</translation>
    </message>
    <message>
        <source>Clock compared with a phone</source>
        <translation>Clock compared with a phone</translation>
    </message>
    <message>
        <source>Clock jumped</source>
        <translation>Clock jumped</translation>
    </message>
    <message>
        <source>read back equal</source>
        <translation>read back equal</translation>
    </message>
    <message>
        <source>for documentation</source>
        <translation>for documentation</translation>
    </message>
    <message>
        <source>draft %1</source>
        <translation>draft %1</translation>
    </message>
    <message>
        <source>bundle %1</source>
        <translation>bundle %1</translation>
    </message>
    <message>
        <source>receipt %1</source>
        <translation>receipt %1</translation>
    </message>
    <message>
        <source>certificate %1</source>
        <translation>certificate %1</translation>
    </message>
    <message>
        <source>%1, bundle %2</source>
        <translation>%1, bundle %2</translation>
    </message>
</context>
<context>
    <name>AlertSheet</name>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Say what happens in plain words: no names, no legal terms. It leaves before everything else, with the next parcel or bundle; until then nobody else knows of it.</source>
        <translation>Say what happens in plain words: no names, no legal terms. It leaves before everything else, with the next parcel or bundle; until then nobody else knows of it.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>How urgent is it?</source>
        <translation>How urgent is it?</translation>
    </message>
    <message>
        <source>Why is it discarded? Without names; it stands in the chain.</source>
        <translation>Why is it discarded? Without names; it stands in the chain.</translation>
    </message>
    <message>
        <source>Raise the alert</source>
        <translation>Raise the alert</translation>
    </message>
    <message>
        <source>Another alert</source>
        <translation>Another alert</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>All alerts</source>
        <translation>All alerts</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>Saving the alert…</source>
        <translation>Saving the alert…</translation>
    </message>
    <message>
        <source>Alert %1 is saved on this laptop, %2.</source>
        <translation>Alert %1 is saved on this laptop, %2.</translation>
    </message>
    <message>
        <source>It goes first in the next parcel or bundle. Where lives are at risk, tell your lead now.</source>
        <translation>It goes first in the next parcel or bundle. Where lives are at risk, tell your lead now.</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>In the next days</source>
        <translation>In the next days</translation>
    </message>
</context>
<context>
    <name>AlertsScreen</name>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Raise an alert</source>
        <translation>Raise an alert</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>What cannot wait: people in danger, a place that burns. Press %1 from anywhere.</source>
        <translation>What cannot wait: people in danger, a place that burns. Press %1 from anywhere.</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>No alerts</translation>
    </message>
    <message>
        <source>Alert %1 is a draft: it is not raised</source>
        <translation>Alert %1 is a draft: it is not raised</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>raised %1 by %2</source>
        <translation>raised %1 by %2</translation>
    </message>
    <message>
        <source>raised %1</source>
        <translation>raised %1</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>Approved, and written in %2 s or when you leave: %1</source>
        <translation>Approved, and written in %2 s or when you leave: %1</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
</context>
<context>
    <name>BackupScreen</name>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Back up to a stick…</source>
        <translation>Back up to a stick…</translation>
    </message>
    <message>
        <source>Back up to a stick</source>
        <translation>Back up to a stick</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>There is no backup yet</translation>
    </message>
    <message>
        <source>The last backup is from today</source>
        <translation>The last backup is from today</translation>
    </message>
    <message>
        <source>The last backup is 1 day old</source>
        <translation>The last backup is 1 day old</translation>
    </message>
    <message>
        <source>The last backup is %1 days old</source>
        <translation>The last backup is %1 days old</translation>
    </message>
    <message>
        <source>Made %1. What was added since is only in this laptop.</source>
        <translation>Made %1. What was added since is only in this laptop.</translation>
    </message>
    <message>
        <source>A backup is a copy of the whole vault, encrypted as it is here; it opens with the same passphrases. Only what is new is copied, and every byte is read back. Keep the stick apart from the laptop, and never take it across a border.</source>
        <translation>A backup is a copy of the whole vault, encrypted as it is here; it opens with the same passphrases. Only what is new is copied, and every byte is read back. Keep the stick apart from the laptop, and never take it across a border.</translation>
    </message>
    <message>
        <source>Backup %1 is made</source>
        <translation>Backup %1 is made</translation>
    </message>
    <message>
        <source>Files: %1, of which new: %2. In all %3. Everything that was copied reads back equal.</source>
        <translation>Files: %1, of which new: %2. In all %3. Everything that was copied reads back equal.</translation>
    </message>
    <message>
        <source>The backup stands, but the laptop&apos;s own disk refused to note it, so its age is not counted. Check that disk today.</source>
        <translation>The backup stands, but the laptop&apos;s own disk refused to note it, so its age is not counted. Check that disk today.</translation>
    </message>
    <message>
        <source>When the laptop is gone</source>
        <translation>When the laptop is gone</translation>
    </message>
    <message>
        <source>Start fieldkit on a spare laptop and choose “Restore a backup”. Tell headquarters at once, so that the keys of the lost laptop are revoked.</source>
        <translation>Start fieldkit on a spare laptop and choose “Restore a backup”. Tell headquarters at once, so that the keys of the lost laptop are revoked.</translation>
    </message>
    <message>
        <source>Choose the stick, or a folder on another disk</source>
        <translation>Choose the stick, or a folder on another disk</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Backing up</translation>
    </message>
</context>
<context>
    <name>BringBackScreen</name>
    <message>
        <source>The token&apos;s secret opens the places that the travel lock wrapped; then it is taken off the token. Everybody unlocks with their own passphrase as before.</source>
        <translation>The token&apos;s secret opens the places that the travel lock wrapped; then it is taken off the token. Everybody unlocks with their own passphrase as before.</translation>
    </message>
    <message>
        <source>Bring places back with the token</source>
        <translation>Bring places back with the token</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Bring them back</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bringing back</source>
        <translation>Bringing back</translation>
    </message>
    <message>
        <source>The places are back: %1</source>
        <translation>The places are back: %1</translation>
    </message>
    <message>
        <source>Whoever was in this vault unlocks it as before. The token holds nothing of it any more.</source>
        <translation>Whoever was in this vault unlocks it as before. The token holds nothing of it any more.</translation>
    </message>
    <message>
        <source>Unlock it</source>
        <translation>Unlock it</translation>
    </message>
</context>
<context>
    <name>BundlesScreen</name>
    <message>
        <source>Bundles</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>Take in receipts…</source>
        <translation>Take in receipts…</translation>
    </message>
    <message>
        <source>Take in receipts</source>
        <translation>Take in receipts</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>A last look before you sign</source>
        <translation>A last look before you sign</translation>
    </message>
    <message>
        <source>Interviews: %1. Exhibits: %2. Originals that leave: %3.</source>
        <translation>Interviews: %1. Exhibits: %2. Originals that leave: %3.</translation>
    </message>
    <message>
        <source>Alerts, which wait for nobody: %1</source>
        <translation>Alerts, which wait for nobody: %1</translation>
    </message>
    <message>
        <source>What consent keeps here</source>
        <translation>What consent keeps here</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>I have looked: sign the bundle</source>
        <translation>I have looked: sign the bundle</translation>
    </message>
    <message>
        <source>It can be opened at headquarters by: %1</source>
        <translation>It can be opened at headquarters by: %1</translation>
    </message>
    <message>
        <source>The kit names one custodian alone, %1: nobody else at headquarters can open it. Ask headquarters for a kit with a second one. It may be sealed all the same.</source>
        <translation>The kit names one custodian alone, %1: nobody else at headquarters can open it. Ask headquarters for a kit with a second one. It may be sealed all the same.</translation>
    </message>
    <message>
        <source>Not reviewed yet, so not in this bundle: %1</source>
        <translation>Not reviewed yet, so not in this bundle: %1</translation>
    </message>
    <message>
        <source>Go to review</source>
        <translation>Go to review</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>identity</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>statement</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>recording</translation>
    </message>
    <message>
        <source>Bundle %1 is signed. It is only on this laptop until you write it to a stick.</source>
        <translation>Bundle %1 is signed. It is only on this laptop until you write it to a stick.</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>Bundle %1</source>
        <translation>Bundle %1</translation>
    </message>
    <message>
        <source>Write to folder or stick…</source>
        <translation>Write to folder or stick…</translation>
    </message>
    <message>
        <source>Write bundle %1 to folder or stick</source>
        <translation>Write bundle %1 to folder or stick</translation>
    </message>
    <message>
        <source>It was lost…</source>
        <translation>It was lost…</translation>
    </message>
    <message>
        <source>Bundle %1 was lost</source>
        <translation>Bundle %1 was lost</translation>
    </message>
    <message>
        <source>Sealed %1 · parts: %2 · %3 · originals: %4</source>
        <translation>Sealed %1 · parts: %2 · %3 · originals: %4</translation>
    </message>
    <message>
        <source>Written to %1 and read back equal.</source>
        <translation>Written to %1 and read back equal.</translation>
    </message>
    <message>
        <source>Bundle %1 is sealed in its place. It is only on this laptop until you write it to a stick.</source>
        <translation>Bundle %1 is sealed in its place. It is only on this laptop until you write it to a stick.</translation>
    </message>
    <message>
        <source>Write the bundle to</source>
        <translation>Write the bundle to</translation>
    </message>
    <message>
        <source>Files written: %1. Each was read back and is equal.</source>
        <translation>Files written: %1. Each was read back and is equal.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Choose the folder with receipts</source>
        <translation>Choose the folder with receipts</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Receipts checked and kept</source>
        <translation>Receipts checked and kept</translation>
    </message>
    <message>
        <source>No receipt in there is for a bundle of this vault.</source>
        <translation>No receipt in there is for a bundle of this vault.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Safe to erase the card %1</source>
        <translation>Safe to erase the card %1</translation>
    </message>
    <message>
        <source>Safe to erase the folder %1. Nothing else was looked at.</source>
        <translation>Safe to erase the folder %1. Nothing else was looked at.</translation>
    </message>
    <message>
        <source>These files are safe here. The card was not looked at.</source>
        <translation>These files are safe here. The card was not looked at.</translation>
    </message>
    <message>
        <source>There is no file in there.</source>
        <translation>There is no file in there.</translation>
    </message>
    <message>
        <source>The card was pulled out. Put it back in and go on.</source>
        <translation>The card was pulled out. Put it back in and go on.</translation>
    </message>
    <message>
        <source>Do not erase the card yet.</source>
        <translation>Do not erase the card yet.</translation>
    </message>
    <message>
        <source>Do not erase the card: not everything on it is safe here.</source>
        <translation>Do not erase the card: not everything on it is safe here.</translation>
    </message>
    <message>
        <source>Files: %1 (%2).</source>
        <translation>Files: %1 (%2).</translation>
    </message>
    <message>
        <source>Taken now: %1.</source>
        <translation>Taken now: %1.</translation>
    </message>
    <message>
        <source>Here already, not taken twice: %1.</source>
        <translation>Here already, not taken twice: %1.</translation>
    </message>
    <message>
        <source>Same content as another exhibit: %1.</source>
        <translation>Same content as another exhibit: %1.</translation>
    </message>
    <message>
        <source>Read back from the disk and equal: %1.</source>
        <translation>Read back from the disk and equal: %1.</translation>
    </message>
    <message>
        <source>Not safe yet: %1.</source>
        <translation>Not safe yet: %1.</translation>
    </message>
    <message>
        <source>not reached before it stopped</source>
        <translation>not reached before it stopped</translation>
    </message>
    <message>
        <source>hidden; not taken</source>
        <translation>hidden; not taken</translation>
    </message>
    <message>
        <source>made by a computer for itself; not taken</source>
        <translation>made by a computer for itself; not taken</translation>
    </message>
    <message>
        <source>too many folders inside each other</source>
        <translation>too many folders inside each other</translation>
    </message>
    <message>
        <source>came or changed while the card was taken</source>
        <translation>came or changed while the card was taken</translation>
    </message>
    <message>
        <source>not on the card any more</source>
        <translation>not on the card any more</translation>
    </message>
</context>
<context>
    <name>CardColumn</name>
    <message>
        <source>Show more: %1 are not shown</source>
        <translation>Show more: %1 are not shown</translation>
    </message>
</context>
<context>
    <name>CardImport</name>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Files, a folder, or a whole card</source>
        <translation>Files, a folder, or a whole card</translation>
    </message>
    <message>
        <source>Card %1 (%2)</source>
        <translation>Card %1 (%2)</translation>
    </message>
    <message>
        <source>Card or folder…</source>
        <translation>Card or folder…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>Add a card or a folder</source>
        <translation>Add a card or a folder</translation>
    </message>
    <message>
        <source>Taking files</source>
        <translation>Taking files</translation>
    </message>
</context>
<context>
    <name>CardResult</name>
    <message>
        <source>Not safe yet</source>
        <translation>Not safe yet</translation>
    </message>
    <message>
        <source>Go on with the card</source>
        <translation>Go on with the card</translation>
    </message>
    <message>
        <source>Take the hidden files too</source>
        <translation>Take the hidden files too</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ChainList</name>
    <message>
        <source>Chain of custody, newest first</source>
        <translation>Chain of custody, newest first</translation>
    </message>
    <message>
        <source>Anchor: %1</source>
        <translation>Anchor: %1</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Turn %1 is new</source>
        <translation>Turn %1 is new</translation>
    </message>
    <message>
        <source>Turn %1 was taken out</source>
        <translation>Turn %1 was taken out</translation>
    </message>
    <message>
        <source>Turn %1 was moved</source>
        <translation>Turn %1 was moved</translation>
    </message>
    <message>
        <source>Turn %1: %2</source>
        <translation>Turn %1: %2</translation>
    </message>
    <message>
        <source>why this interview is needed</source>
        <translation>why this interview is needed</translation>
    </message>
    <message>
        <source>place</source>
        <translation>place</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>when it began</translation>
    </message>
    <message>
        <source>when it ended</source>
        <translation>when it ended</translation>
    </message>
    <message>
        <source>language of the witness</source>
        <translation>language of the witness</translation>
    </message>
    <message>
        <source>second language</source>
        <translation>second language</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>interpreter</translation>
    </message>
    <message>
        <source>interpreter&apos;s attestation</source>
        <translation>interpreter&apos;s attestation</translation>
    </message>
    <message>
        <source>everyone present</source>
        <translation>everyone present</translation>
    </message>
    <message>
        <source>interviewed before</source>
        <translation>interviewed before</translation>
    </message>
    <message>
        <source>read back to the witness</source>
        <translation>read back to the witness</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>corrections</translation>
    </message>
    <message>
        <source>help offered</source>
        <translation>help offered</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>exhibits shown</source>
        <translation>exhibits shown</translation>
    </message>
    <message>
        <source>why it is recorded</source>
        <translation>why it is recorded</translation>
    </message>
    <message>
        <source>whether recording is safe</source>
        <translation>whether recording is safe</translation>
    </message>
    <message>
        <source>the witness&apos;s yes to recording</source>
        <translation>the witness&apos;s yes to recording</translation>
    </message>
    <message>
        <source>languages that the witness speaks</source>
        <translation>languages that the witness speaks</translation>
    </message>
    <message>
        <source>age group of the witness</source>
        <translation>age group of the witness</translation>
    </message>
    <message>
        <source>note on the witness</source>
        <translation>note on the witness</translation>
    </message>
    <message>
        <source>consent: limits of confidentiality explained</source>
        <translation>consent: limits of confidentiality explained</translation>
    </message>
    <message>
        <source>consent: how it was given</source>
        <translation>consent: how it was given</translation>
    </message>
    <message>
        <source>consent: language used</source>
        <translation>consent: language used</translation>
    </message>
    <message>
        <source>consent: conditions</source>
        <translation>consent: conditions</translation>
    </message>
    <message>
        <source>consent: identity to headquarters</source>
        <translation>consent: identity to headquarters</translation>
    </message>
    <message>
        <source>consent: statement to headquarters</source>
        <translation>consent: statement to headquarters</translation>
    </message>
    <message>
        <source>consent: photos to headquarters</source>
        <translation>consent: photos to headquarters</translation>
    </message>
    <message>
        <source>consent: recordings to headquarters</source>
        <translation>consent: recordings to headquarters</translation>
    </message>
    <message>
        <source>who speaks</source>
        <translation>who speaks</translation>
    </message>
    <message>
        <source>in the witness&apos;s language</source>
        <translation>in the witness&apos;s language</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>translation</translation>
    </message>
    <message>
        <source>how the witness knows</source>
        <translation>how the witness knows</translation>
    </message>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Spoken</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Thumbprint</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Offered, accepted</source>
        <translation>Offered, accepted</translation>
    </message>
    <message>
        <source>Offered, declined</source>
        <translation>Offered, declined</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Not needed</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Choose the backup…</source>
        <translation>Choose the backup…</translation>
    </message>
    <message>
        <source>Check a backup</source>
        <translation>Check a backup</translation>
    </message>
    <message>
        <source>Every file is read and opened to its last byte, with your passphrase, as on the day that it is needed. Nothing is changed.</source>
        <translation>Every file is read and opened to its last byte, with your passphrase, as on the day that it is needed. Nothing is changed.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase of the backup</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Check it</translation>
    </message>
    <message>
        <source>Choose the folder that holds the backup</source>
        <translation>Choose the folder that holds the backup</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>All checks</source>
        <translation>All checks</translation>
    </message>
    <message>
        <source>Anyone can repeat this without fieldkit:</source>
        <translation>Anyone can repeat this without fieldkit:</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copy the command</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>and %1 more; the saved report names every one.</source>
        <translation>and %1 more; the saved report names every one.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>To ask</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Two tools came to two results about a signature</source>
        <translation>Two tools came to two results about a signature</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Sealed, as claimed</source>
        <translation>Sealed, as claimed</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Last line</translation>
    </message>
    <message>
        <source>The lead signed this bundle</source>
        <translation>The lead signed this bundle</translation>
    </message>
    <message>
        <source>The announcement binds the sender to this bundle</source>
        <translation>The announcement binds the sender to this bundle</translation>
    </message>
    <message>
        <source>Every part arrived as it was sealed</source>
        <translation>Every part arrived as it was sealed</translation>
    </message>
    <message>
        <source>It was meant for this headquarters</source>
        <translation>It was meant for this headquarters</translation>
    </message>
    <message>
        <source>No bundle before this one is missing</source>
        <translation>No bundle before this one is missing</translation>
    </message>
    <message>
        <source>The files bear the bundle&apos;s own id</source>
        <translation>The files bear the bundle&apos;s own id</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing was added</source>
        <translation>Nothing is missing and nothing was added</translation>
    </message>
    <message>
        <source>Every entry is signed by the person who made it</source>
        <translation>Every entry is signed by the person who made it</translation>
    </message>
    <message>
        <source>Nothing inside a chain was removed or reordered</source>
        <translation>Nothing inside a chain was removed or reordered</translation>
    </message>
    <message>
        <source>Every version opens, and is committed by a line of custody</source>
        <translation>Every version opens, and is committed by a line of custody</translation>
    </message>
    <message>
        <source>Every original is the file that was collected</source>
        <translation>Every original is the file that was collected</translation>
    </message>
    <message>
        <source>Consent allows everything inside to be here</source>
        <translation>Consent allows everything inside to be here</translation>
    </message>
    <message>
        <source>The key of its month is here</source>
        <translation>The key of its month is here</translation>
    </message>
    <message>
        <source>The root in office vouches for it</source>
        <translation>The root in office vouches for it</translation>
    </message>
    <message>
        <source>A member signed this parcel</source>
        <translation>A member signed this parcel</translation>
    </message>
    <message>
        <source>No device wrote two histories</source>
        <translation>No device wrote two histories</translation>
    </message>
    <message>
        <source>The devices&apos; clocks ran evenly</source>
        <translation>The devices&apos; clocks ran evenly</translation>
    </message>
    <message>
        <source>Everyone who signed was let in by headquarters or in a line of the lead</source>
        <translation>Everyone who signed was let in by headquarters or in a line of the lead</translation>
    </message>
    <message>
        <source>An outside cosigner saw the same log</source>
        <translation>An outside cosigner saw the same log</translation>
    </message>
    <message>
        <source>Every checkpoint is the log&apos;s own, and its root is that of the leaves</source>
        <translation>Every checkpoint is the log&apos;s own, and its root is that of the leaves</translation>
    </message>
    <message>
        <source>Every receipt is the leaf that the log says</source>
        <translation>Every receipt is the leaf that the log says</translation>
    </message>
    <message>
        <source>No leaf that a checkpoint counts is gone</source>
        <translation>No leaf that a checkpoint counts is gone</translation>
    </message>
    <message>
        <source>The hashes that proofs are made from are those of the leaves</source>
        <translation>The hashes that proofs are made from are those of the leaves</translation>
    </message>
    <message>
        <source>The vault is as new as its head says</source>
        <translation>The vault is as new as its head says</translation>
    </message>
    <message>
        <source>Every line follows the one before and is signed</source>
        <translation>Every line follows the one before and is signed</translation>
    </message>
    <message>
        <source>Every version is what its line says</source>
        <translation>Every version is what its line says</translation>
    </message>
    <message>
        <source>The database reads without an error</source>
        <translation>The database reads without an error</translation>
    </message>
    <message>
        <source>The bundle&apos;s files can be read</source>
        <translation>The bundle&apos;s files can be read</translation>
    </message>
    <message>
        <source>Who signed it and what is inside</source>
        <translation>Who signed it and what is inside</translation>
    </message>
    <message>
        <source>When it was signed</source>
        <translation>When it was signed</translation>
    </message>
    <message>
        <source>Headquarters signed this receipt</source>
        <translation>Headquarters signed this receipt</translation>
    </message>
    <message>
        <source>The root is headquarters&apos;</source>
        <translation>The root is headquarters&apos;</translation>
    </message>
    <message>
        <source>The kit is signed under its root</source>
        <translation>The kit is signed under its root</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate stood when the bundle arrived</source>
        <translation>The signer&apos;s certificate stood when the bundle arrived</translation>
    </message>
    <message>
        <source>The chain is the one that others know</source>
        <translation>The chain is the one that others know</translation>
    </message>
    <message>
        <source>Every part is here</source>
        <translation>Every part is here</translation>
    </message>
    <message>
        <source>No other bundle bears its id</source>
        <translation>No other bundle bears its id</translation>
    </message>
    <message>
        <source>The chain is the first of its vault</source>
        <translation>The chain is the first of its vault</translation>
    </message>
    <message>
        <source>No two people changed one record apart</source>
        <translation>No two people changed one record apart</translation>
    </message>
    <message>
        <source>A certificate was revoked later</source>
        <translation>A certificate was revoked later</translation>
    </message>
    <message>
        <source>Lines by people whose certificate was revoked</source>
        <translation>Lines by people whose certificate was revoked</translation>
    </message>
    <message>
        <source>Your own certificate stands</source>
        <translation>Your own certificate stands</translation>
    </message>
    <message>
        <source>The backup is whole and opens</source>
        <translation>The backup is whole and opens</translation>
    </message>
    <message>
        <source>Its laptop was not declared lost</source>
        <translation>Its laptop was not declared lost</translation>
    </message>
    <message>
        <source>It is a parcel, and for this lead</source>
        <translation>It is a parcel, and for this lead</translation>
    </message>
    <message>
        <source>The member is of this team</source>
        <translation>The member is of this team</translation>
    </message>
    <message>
        <source>The parcel&apos;s id is its own</source>
        <translation>The parcel&apos;s id is its own</translation>
    </message>
    <message>
        <source>Nothing that was erased here comes again</source>
        <translation>Nothing that was erased here comes again</translation>
    </message>
    <message>
        <source>It is the next parcel of this member</source>
        <translation>It is the next parcel of this member</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Intact, with questions</source>
        <translation>Intact, with questions</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Let pass without review</source>
        <translation>Let pass without review</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Every state</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>The camera of %1</source>
        <translation>The camera of %1</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock</source>
        <translation>This laptop&apos;s clock</translation>
    </message>
    <message>
        <source>%1 agrees with the phone, within %2.</source>
        <translation>%1 agrees with the phone, within %2.</translation>
    </message>
    <message>
        <source>%1 is ahead of the phone by %2 to %3.</source>
        <translation>%1 is ahead of the phone by %2 to %3.</translation>
    </message>
    <message>
        <source>%1 is behind the phone by %2 to %3.</source>
        <translation>%1 is behind the phone by %2 to %3.</translation>
    </message>
</context>
<context>
    <name>CloseStage</name>
    <message>
        <source>Offered, accepted</source>
        <translation>Offered, accepted</translation>
    </message>
    <message>
        <source>Offered, declined</source>
        <translation>Offered, declined</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Was help offered (medical, psychosocial, legal, protection)?</source>
        <translation>Was help offered (medical, psychosocial, legal, protection)?</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Thumbprint</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Did the witness sign?</source>
        <translation>Did the witness sign?</translation>
    </message>
    <message>
        <source>When it ended</source>
        <translation>When it ended</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to: %1</source>
        <translation>Go to: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Night light</source>
        <translation>Night light</translation>
    </message>
    <message>
        <source>Day light</source>
        <translation>Day light</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Blur names and words, or show them</source>
        <translation>Blur names and words, or show them</translation>
    </message>
    <message>
        <source>Help for this place</source>
        <translation>Help for this place</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Report a problem</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>New interview</translation>
    </message>
    <message>
        <source>Raise an alert</source>
        <translation>Raise an alert</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>New actor</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Compare the clock with a phone</source>
        <translation>Compare the clock with a phone</translation>
    </message>
</context>
<context>
    <name>CommentNote</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What it said was erased here.</source>
        <translation>What it said was erased here.</translation>
    </message>
    <message>
        <source>Set aside by %1: %2</source>
        <translation>Set aside by %1: %2</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>A newer version came</source>
        <translation>A newer version came</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
</context>
<context>
    <name>CommentsCard</name>
    <message>
        <source>Comments of your lead</source>
        <translation>Comments of your lead</translation>
    </message>
    <message>
        <source>They are no part of the statement. A new version answers them; or say why nothing changes.</source>
        <translation>They are no part of the statement. A new version answers them; or say why nothing changes.</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>Turn %1</translation>
    </message>
    <message>
        <source>A turn that was taken out</source>
        <translation>A turn that was taken out</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Set aside…</translation>
    </message>
    <message>
        <source>Why does nothing change? Without names: the word stands in the chain and goes to headquarters.</source>
        <translation>Why does nothing change? Without names: the word stands in the chain and goes to headquarters.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Set it aside</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Do not</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Two pictures side by side</source>
        <translation>Two pictures side by side</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back to the light table</source>
        <translation>Back to the light table</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Whole</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>ConsentStage</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Read aloud: What you tell us is kept locked. A court may one day ask for it. You can stop at any time, and you can take back your words. Help you receive does not depend on this.</source>
        <translation>Read aloud: What you tell us is kept locked. A court may one day ask for it. You can stop at any time, and you can take back your words. Help you receive does not depend on this.</translation>
    </message>
    <message>
        <source>Were the limits of confidentiality explained?</source>
        <translation>Were the limits of confidentiality explained?</translation>
    </message>
    <message>
        <source>May headquarters know who you are?</source>
        <translation>May headquarters know who you are?</translation>
    </message>
    <message>
        <source>Read aloud: your name and how to find you.</source>
        <translation>Read aloud: your name and how to find you.</translation>
    </message>
    <message>
        <source>May headquarters have what you told us?</source>
        <translation>May headquarters have what you told us?</translation>
    </message>
    <message>
        <source>Read aloud: your words, without your name.</source>
        <translation>Read aloud: your words, without your name.</translation>
    </message>
    <message>
        <source>May headquarters have the photos?</source>
        <translation>May headquarters have the photos?</translation>
    </message>
    <message>
        <source>Read aloud: the photos you gave or that show you.</source>
        <translation>Read aloud: the photos you gave or that show you.</translation>
    </message>
    <message>
        <source>May headquarters have the recordings?</source>
        <translation>May headquarters have the recordings?</translation>
    </message>
    <message>
        <source>Read aloud: sound and video.</source>
        <translation>Read aloud: sound and video.</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Spoken</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Thumbprint</translation>
    </message>
    <message>
        <source>How was consent given?</source>
        <translation>How was consent given?</translation>
    </message>
    <message>
        <source>Language used</source>
        <translation>Language used</translation>
    </message>
    <message>
        <source>Conditions, in the witness&apos;s words</source>
        <translation>Conditions, in the witness&apos;s words</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Covered</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>Work goes on behind this page: sound is recorded or files are taken. The vault is open in this laptop&apos;s memory. Lock closes it.</source>
        <translation>Work goes on behind this page: sound is recorded or files are taken. The vault is open in this laptop&apos;s memory. Lock closes it.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Show the screen again</source>
        <translation>Show the screen again</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>CustodyScreen</name>
    <message>
        <source>Custody</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Last check</translation>
    </message>
    <message>
        <source>It begins when this laptop&apos;s certificate is taken in: open Today and join the team.</source>
        <translation>It begins when this laptop&apos;s certificate is taken in: open Today and join the team.</translation>
    </message>
    <message>
        <source>The chain has not begun</source>
        <translation>The chain has not begun</translation>
    </message>
    <message>
        <source>Reading the chain…</source>
        <translation>Reading the chain…</translation>
    </message>
    <message>
        <source>It is shown as soon as it is read.</source>
        <translation>It is shown as soon as it is read.</translation>
    </message>
    <message>
        <source>Reading changes nothing. Press “Check now” to see what is wrong, or read it again.</source>
        <translation>Reading changes nothing. Press “Check now” to see what is wrong, or read it again.</translation>
    </message>
    <message>
        <source>The chain was not read</source>
        <translation>The chain was not read</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
</context>
<context>
    <name>DefectBar</name>
    <message>
        <source>Something in the program failed. What was shown as saved is safe.</source>
        <translation>Something in the program failed. What was shown as saved is safe.</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Report a problem…</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Hide this</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Changes against the version before: %1. That version stays as it is.</source>
        <translation>Changes against the version before: %1. That version stays as it is.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>And %1 more.</translation>
    </message>
    <message>
        <source>It was turn %1 and is turn %2 now.</source>
        <translation>It was turn %1 and is turn %2 now.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Camera time has no zone: it is local time, zone unknown.</source>
        <translation>Camera time has no zone: it is local time, zone unknown.</translation>
    </message>
    <message>
        <source>No valid date.</source>
        <translation>No valid date.</translation>
    </message>
    <message>
        <source>The camera&apos;s time zone cannot be.</source>
        <translation>The camera&apos;s time zone cannot be.</translation>
    </message>
    <message>
        <source>The date is before digital cameras: a scan, or a clock never set.</source>
        <translation>The date is before digital cameras: a scan, or a clock never set.</translation>
    </message>
    <message>
        <source>Satellite time and camera time differ: the camera&apos;s clock was wrong.</source>
        <translation>Satellite time and camera time differ: the camera&apos;s clock was wrong.</translation>
    </message>
    <message>
        <source>Which way is up is not known.</source>
        <translation>Which way is up is not known.</translation>
    </message>
    <message>
        <source>Position is 0, 0: not a place.</source>
        <translation>Position is 0, 0: not a place.</translation>
    </message>
    <message>
        <source>The position is not valid.</source>
        <translation>The position is not valid.</translation>
    </message>
    <message>
        <source>The picture cannot be read. The file is evidence all the same.</source>
        <translation>The picture cannot be read. The file is evidence all the same.</translation>
    </message>
    <message>
        <source>The picture is too large to show.</source>
        <translation>The picture is too large to show.</translation>
    </message>
    <message>
        <source>The name claims another type than the content.</source>
        <translation>The name claims another type than the content.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>The only date is when the picture was changed, not when it was taken.</source>
        <translation>The only date is when the picture was changed, not when it was taken.</translation>
    </message>
    <message>
        <source>The same content is here already as another exhibit.</source>
        <translation>The same content is here already as another exhibit.</translation>
    </message>
    <message>
        <source>Nobody ended this recording: up to two seconds may be missing at its end.</source>
        <translation>Nobody ended this recording: up to two seconds may be missing at its end.</translation>
    </message>
    <message>
        <source>This recording cannot be played whole: what came later was altered on the disk.</source>
        <translation>This recording cannot be played whole: what came later was altered on the disk.</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zone</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>clock</translation>
    </message>
    <message>
        <source>place</source>
        <translation>place</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>twice</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cut off</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
</context>
<context>
    <name>EjectLine</name>
    <message>
        <source>This folder is on the laptop&apos;s own disk: copy it to a stick, or it is lost with the laptop.</source>
        <translation>This folder is on the laptop&apos;s own disk: copy it to a stick, or it is lost with the laptop.</translation>
    </message>
    <message>
        <source>Eject the stick %1 before you pull it out. This line says when.</source>
        <translation>Eject the stick %1 before you pull it out. This line says when.</translation>
    </message>
    <message>
        <source>The stick is ejected: pull it out, and keep it apart from the laptop.</source>
        <translation>The stick is ejected: pull it out, and keep it apart from the laptop.</translation>
    </message>
</context>
<context>
    <name>EnrolmentCard</name>
    <message>
        <source>This vault was recovered or restored: join the team again</source>
        <translation>This vault was recovered or restored: join the team again</translation>
    </message>
    <message>
        <source>Join the team</source>
        <translation>Join the team</translation>
    </message>
    <message>
        <source>What was kept is here and can be read. The old chain gets no further line: new work needs a new certificate, and its chain names the old one.</source>
        <translation>What was kept is here and can be read. The old chain gets no further line: new work needs a new certificate, and its chain names the old one.</translation>
    </message>
    <message>
        <source>Write the request and give it to headquarters. Read the eight words aloud to them; they compare. Take in the certificate that comes back. Your chain of custody begins with it.</source>
        <translation>Write the request and give it to headquarters. Read the eight words aloud to them; they compare. Take in the certificate that comes back. Your chain of custody begins with it.</translation>
    </message>
    <message>
        <source>Write request…</source>
        <translation>Write request…</translation>
    </message>
    <message>
        <source>Take in certificate…</source>
        <translation>Take in certificate…</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>PIN of the token</translation>
    </message>
    <message>
        <source>Write the request to</source>
        <translation>Write the request to</translation>
    </message>
    <message>
        <source>The request is written. Read these words aloud:</source>
        <translation>The request is written. Read these words aloud:</translation>
    </message>
    <message>
        <source>The words as a QR code</source>
        <translation>The words as a QR code</translation>
    </message>
    <message>
        <source>Or let them read the same words from this code with a phone.</source>
        <translation>Or let them read the same words from this code with a phone.</translation>
    </message>
    <message>
        <source>Choose the certificate from headquarters</source>
        <translation>Choose the certificate from headquarters</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>The key is on a token: type its PIN and press Return.</source>
        <translation>The key is on a token: type its PIN and press Return.</translation>
    </message>
</context>
<context>
    <name>EventFields</name>
    <message>
        <source>What happened, without a legal word</source>
        <translation>What happened, without a legal word</translation>
    </message>
    <message>
        <source>Where, as people say it</source>
        <translation>Where, as people say it</translation>
    </message>
    <message>
        <source>When, as it was said</source>
        <translation>When, as it was said</translation>
    </message>
    <message>
        <source>Which calendar was meant?</source>
        <translation>Which calendar was meant?</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>Gregorian</translation>
    </message>
    <message>
        <source>Hijri</source>
        <translation>Hijri</translation>
    </message>
    <message>
        <source>Ethiopian</source>
        <translation>Ethiopian</translation>
    </message>
    <message>
        <source>Counted: year, month and day, or less</source>
        <translation>Counted: year, month and day, or less</translation>
    </message>
    <message>
        <source>Earliest day (Gregorian), if it is another</source>
        <translation>Earliest day (Gregorian), if it is another</translation>
    </message>
    <message>
        <source>Latest day (Gregorian), if it is another</source>
        <translation>Latest day (Gregorian), if it is another</translation>
    </message>
    <message>
        <source>What is not sure about the date</source>
        <translation>What is not sure about the date</translation>
    </message>
    <message>
        <source>Not a date of that calendar yet.</source>
        <translation>Not a date of that calendar yet.</translation>
    </message>
    <message>
        <source>That is %1.</source>
        <translation>That is %1.</translation>
    </message>
    <message>
        <source>That is %1 to %2.</source>
        <translation>That is %1 to %2.</translation>
    </message>
    <message>
        <source>Hijri months begin when the moon is seen: a day is added on both sides.</source>
        <translation>Hijri months begin when the moon is seen: a day is added on both sides.</translation>
    </message>
</context>
<context>
    <name>EvidenceScreen</name>
    <message>
        <source>No exhibits yet</source>
        <translation>No exhibits yet</translation>
    </message>
    <message>
        <source>Press Add, or drop a card, photos, sound, video or papers here. Originals stay as they are.</source>
        <translation>Press Add, or drop a card, photos, sound, video or papers here. Originals stay as they are.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Choose all days, places and devices, or empty the search.</source>
        <translation>Choose all days, places and devices, or empty the search.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photo log</source>
        <translation>Photo log</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>The first exhibits are shown in a moment.</source>
        <translation>The first exhibits are shown in a moment.</translation>
    </message>
    <message>
        <source>Exhibits: %1</source>
        <translation>Exhibits: %1</translation>
    </message>
    <message>
        <source>Name the scene first: in a photo&apos;s detail.</source>
        <translation>Name the scene first: in a photo&apos;s detail.</translation>
    </message>
    <message>
        <source>%1: %2, scene %3</source>
        <translation>%1: %2, scene %3</translation>
    </message>
    <message>
        <source>files: %1</source>
        <translation>files: %1</translation>
    </message>
    <message>
        <source>Compare %1: go to another exhibit and press C.</source>
        <translation>Compare %1: go to another exhibit and press C.</translation>
    </message>
    <message>
        <source>%1 was brought back.</source>
        <translation>%1 was brought back.</translation>
    </message>
    <message>
        <source>%1 was set aside. It is kept and goes to headquarters like any other.</source>
        <translation>%1 was set aside. It is kept and goes to headquarters like any other.</translation>
    </message>
    <message>
        <source>Write the original to</source>
        <translation>Write the original to</translation>
    </message>
    <message>
        <source>%1 was written and reads back equal.</source>
        <translation>%1 was written and reads back equal.</translation>
    </message>
</context>
<context>
    <name>ExhibitDetail</name>
    <message>
        <source>shown in %1</source>
        <translation>shown in %1</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Close the detail</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Export original…</source>
        <translation>Export original…</translation>
    </message>
    <message>
        <source>Print custody…</source>
        <translation>Print custody…</translation>
    </message>
    <message>
        <source>At the light table: %1</source>
        <translation>At the light table: %1</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Small copy of the picture</source>
        <translation>Small copy of the picture</translation>
    </message>
    <message>
        <source>The original was removed here. Headquarters has it.</source>
        <translation>The original was removed here. Headquarters has it.</translation>
    </message>
    <message>
        <source>No small copy: the original is kept as it is.</source>
        <translation>No small copy: the original is kept as it is.</translation>
    </message>
    <message>
        <source>(camera)</source>
        <translation>(camera)</translation>
    </message>
    <message>
        <source>zone unknown</source>
        <translation>zone unknown</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>Camera time</source>
        <translation>Camera time</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>ExhibitReading</name>
    <message>
        <source>Doubts</source>
        <translation>Doubts</translation>
    </message>
    <message>
        <source>Comment on the exhibit</source>
        <translation>Comment on the exhibit</translation>
    </message>
    <message>
        <source>No picture can be shown.</source>
        <translation>No picture can be shown.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>Shown in</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>ExhibitTile</name>
    <message>
        <source>Exhibit %1: put its code into this turn</source>
        <translation>Exhibit %1: put its code into this turn</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
</context>
<context>
    <name>ExhibitsCard</name>
    <message>
        <source>Exhibits shown</source>
        <translation>Exhibits shown</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Attach files…</translation>
    </message>
    <message>
        <source>or its code</source>
        <translation>or its code</translation>
    </message>
    <message>
        <source>Code of an exhibit that is here already</source>
        <translation>Code of an exhibit that is here already</translation>
    </message>
    <message>
        <source>Drag one into a turn, or press it, to link it there.</source>
        <translation>Drag one into a turn, or press it, to link it there.</translation>
    </message>
    <message>
        <source>None yet. Drop photos or files here.</source>
        <translation>None yet. Drop photos or files here.</translation>
    </message>
    <message>
        <source>None was shown.</source>
        <translation>None was shown.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>Taking files</source>
        <translation>Taking files</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Person or interview</source>
        <translation>Person or interview</translation>
    </message>
    <message>
        <source>With doubts</source>
        <translation>With doubts</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>All places</translation>
    </message>
    <message>
        <source>Place by the camera</source>
        <translation>Place by the camera</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>No place</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>All devices</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Everyone</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Night</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Evidence, kept safe from the tent to the court.</source>
        <translation>Evidence, kept safe from the tent to the court.</translation>
    </message>
    <message>
        <source>Open a vault or desk that is there already…</source>
        <translation>Open a vault or desk that is there already…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Letters %1</source>
        <translation>Letters %1</translation>
    </message>
    <message>
        <source>Join a deployment</source>
        <translation>Join a deployment</translation>
    </message>
    <message>
        <source>You have a kit file from headquarters.</source>
        <translation>You have a kit file from headquarters.</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>Set up root, intake and custodian desks.</source>
        <translation>Set up root, intake and custodian desks.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Synthetic cases, clearly marked, to throw away afterwards.</source>
        <translation>Synthetic cases, clearly marked, to throw away afterwards.</translation>
    </message>
</context>
<context>
    <name>ForkPane</name>
    <message>
        <source>This record was amended apart. Every version stays as it is. Choose for each place which one holds: the new version takes it from there, adds no word, and names all of them.</source>
        <translation>This record was amended apart. Every version stays as it is. Choose for each place which one holds: the new version takes it from there, adds no word, and names all of them.</translation>
    </message>
    <message>
        <source>Version %1: by %2, %3</source>
        <translation>Version %1: by %2, %3</translation>
    </message>
    <message>
        <source>Version %1: who made it is not known here</source>
        <translation>Version %1: who made it is not known here</translation>
    </message>
    <message>
        <source>Everything from %1</source>
        <translation>Everything from %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>You wrote one of these, so merging is yours. You may say why you chose so.</source>
        <translation>You wrote one of these, so merging is yours. You may say why you chose so.</translation>
    </message>
    <message>
        <source>Merging is the author&apos;s. Ask them which version holds, and write here what they answered, or why nobody could be asked. Without names of witnesses: it stands in the chain.</source>
        <translation>Merging is the author&apos;s. Ask them which version holds, and write here what they answered, or why nobody could be asked. Without names of witnesses: it stands in the chain.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Make the version that names all of them</source>
        <translation>Make the version that names all of them</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>Turn %1</translation>
    </message>
    <message>
        <source>(this version does not have it)</source>
        <translation>(this version does not have it)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>sealed: %1</source>
        <translation>sealed: %1</translation>
    </message>
    <message>
        <source>Places not chosen yet: %1</source>
        <translation>Places not chosen yet: %1</translation>
    </message>
</context>
<context>
    <name>GateReportScreen</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>GateWindow</name>
    <message>
        <source>Report a problem…</source>
        <translation>Report a problem…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Choose where the folder of the training goes</source>
        <translation>Choose where the folder of the training goes</translation>
    </message>
    <message>
        <source>The training is being made: keys, a headquarters, a first case.</source>
        <translation>The training is being made: keys, a headquarters, a first case.</translation>
    </message>
    <message>
        <source>It takes some seconds and opens by itself. Nothing in it is real: try everything.</source>
        <translation>It takes some seconds and opens by itself. Nothing in it is real: try everything.</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s or desk&apos;s folder</source>
        <translation>Choose the vault&apos;s or desk&apos;s folder</translation>
    </message>
    <message>
        <source>Nobody typed the PIN for two minutes. The vault is locked again.</source>
        <translation>Nobody typed the PIN for two minutes. The vault is locked again.</translation>
    </message>
    <message>
        <source>Type the passphrase again, then the PIN.</source>
        <translation>Type the passphrase again, then the PIN.</translation>
    </message>
    <message>
        <source>The workspace ended before it was locked. What was shown as saved is safe.</source>
        <translation>The workspace ended before it was locked. What was shown as saved is safe.</translation>
    </message>
    <message>
        <source>Unlock again; tell headquarters if it happens twice.</source>
        <translation>Unlock again; tell headquarters if it happens twice.</translation>
    </message>
    <message>
        <source>The workspace cannot start. Nothing was lost. Close fieldkit, set it up again, and open it.</source>
        <translation>The workspace cannot start. Nothing was lost. Close fieldkit, set it up again, and open it.</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>Take the slip in…</source>
        <translation>Take the slip in…</translation>
    </message>
    <message>
        <source>The kit names no lead to whom a parcel can be sealed. Ask headquarters for a newer kit.</source>
        <translation>The kit names no lead to whom a parcel can be sealed. Ask headquarters for a newer kit.</translation>
    </message>
    <message>
        <source>There is nobody to give to yet</source>
        <translation>There is nobody to give to yet</translation>
    </message>
    <message>
        <source>The next parcel, for %1</source>
        <translation>The next parcel, for %1</translation>
    </message>
    <message>
        <source>Interviews: %1. Exhibits: %2. Alerts: %3. Actors and events: %4. Originals: %5.</source>
        <translation>Interviews: %1. Exhibits: %2. Alerts: %3. Actors and events: %4. Originals: %5.</translation>
    </message>
    <message>
        <source>Drafts stay here until they are finalised: %1</source>
        <translation>Drafts stay here until they are finalised: %1</translation>
    </message>
    <message>
        <source>It is sealed so that this lead alone reads it; who the witnesses are passes through unread, to headquarters.</source>
        <translation>It is sealed so that this lead alone reads it; who the witnesses are passes through unread, to headquarters.</translation>
    </message>
    <message>
        <source>Give it on a stick…</source>
        <translation>Give it on a stick…</translation>
    </message>
    <message>
        <source>Looking what is new…</source>
        <translation>Looking what is new…</translation>
    </message>
    <message>
        <source>There is nothing new to give to %1.</source>
        <translation>There is nothing new to give to %1.</translation>
    </message>
    <message>
        <source>Choose the stick, or a folder on another disk</source>
        <translation>Choose the stick, or a folder on another disk</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>The parcel is on the stick</source>
        <translation>The parcel is on the stick</translation>
    </message>
    <message>
        <source>The parcel is written, not on a stick yet</source>
        <translation>The parcel is written, not on a stick yet</translation>
    </message>
    <message>
        <source>Files written: %1. Each was read back and is equal.</source>
        <translation>Files written: %1. Each was read back and is equal.</translation>
    </message>
    <message>
        <source>Carry it to %1. Bring back the slip: only with it is it known that the parcel arrived whole.</source>
        <translation>Carry it to %1. Bring back the slip: only with it is it known that the parcel arrived whole.</translation>
    </message>
    <message>
        <source>Parcel %1</source>
        <translation>Parcel %1</translation>
    </message>
    <message>
        <source>Write it again…</source>
        <translation>Write it again…</translation>
    </message>
    <message>
        <source>Write parcel %1 again</source>
        <translation>Write parcel %1 again</translation>
    </message>
    <message>
        <source>Sealed %1 · parts: %2 · %3 · originals: %4</source>
        <translation>Sealed %1 · parts: %2 · %3 · originals: %4</translation>
    </message>
    <message>
        <source>Written to %1 and read back equal. Its slip has not come back yet.</source>
        <translation>Written to %1 and read back equal. Its slip has not come back yet.</translation>
    </message>
    <message>
        <source>Choose the folder with the slip from your lead</source>
        <translation>Choose the folder with the slip from your lead</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Parcel %1 arrived whole: %2 signed for it, %3.</source>
        <translation>Parcel %1 arrived whole: %2 signed for it, %3.</translation>
    </message>
    <message>
        <source>From now on nobody can change what came before it in your chain unseen.</source>
        <translation>From now on nobody can change what came before it in your chain unseen.</translation>
    </message>
    <message>
        <source>The slip is checked and kept</source>
        <translation>The slip is checked and kept</translation>
    </message>
    <message>
        <source>No slip in there is for a parcel of this vault.</source>
        <translation>No slip in there is for a parcel of this vault.</translation>
    </message>
</context>
<context>
    <name>HandOverScreen</name>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
</context>
<context>
    <name>HeadquartersScreen</name>
    <message>
        <source>Headquarters</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>Three desks are made, each with its own passphrase: root stays offline and makes kits, intake receives what it cannot read, the custodian opens and verifies.</source>
        <translation>Three desks are made, each with its own passphrase: root stays offline and makes kits, intake receives what it cannot read, the custodian opens and verifies.</translation>
    </message>
    <message>
        <source>Name, as it stands in certificates</source>
        <translation>Name, as it stands in certificates</translation>
    </message>
    <message>
        <source>Make the desks…</source>
        <translation>Make the desks…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Choose an empty folder</translation>
    </message>
    <message>
        <source>A passphrase for each desk</source>
        <translation>A passphrase for each desk</translation>
    </message>
    <message>
        <source>Write each down apart from the others. They are shown this once.</source>
        <translation>Write each down apart from the others. They are shown this once.</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Custodian</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>With its file it opens any vault of this deployment when a person&apos;s words are lost. Keep the words on paper and the file on a stick, apart, both far from every desk and every vault.</source>
        <translation>With its file it opens any vault of this deployment when a person&apos;s words are lost. Keep the words on paper and the file on a stick, apart, both far from every desk and every vault.</translation>
    </message>
    <message>
        <source>Teams compare these words of the root: %1</source>
        <translation>Teams compare these words of the root: %1</translation>
    </message>
    <message>
        <source>I have them: unlock the root desk</source>
        <translation>I have them: unlock the root desk</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Close help</source>
        <translation>Close help</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Help: %1</translation>
    </message>
    <message>
        <source>What is safe here</source>
        <translation>What is safe here</translation>
    </message>
    <message>
        <source>What the buttons do</source>
        <translation>What the buttons do</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>When something is wrong</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>Who the witness is</source>
        <translation>Who the witness is</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Safe way to contact</source>
        <translation>Safe way to contact</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Anything else</translation>
    </message>
    <message>
        <source>Seal to headquarters</source>
        <translation>Seal to headquarters</translation>
    </message>
    <message>
        <source>Recorded at %1 and sealed to headquarters. It can be replaced, not read here.</source>
        <translation>Recorded at %1 and sealed to headquarters. It can be replaced, not read here.</translation>
    </message>
    <message>
        <source>Replace it…</source>
        <translation>Replace it…</translation>
    </message>
    <message>
        <source>Write it down…</source>
        <translation>Write it down…</translation>
    </message>
    <message>
        <source>Sealed to headquarters when you press the button or leave; never readable here again.</source>
        <translation>Sealed to headquarters when you press the button or leave; never readable here again.</translation>
    </message>
    <message>
        <source>Nothing was written down. Amend the interview to add who the witness is.</source>
        <translation>Nothing was written down. Amend the interview to add who the witness is.</translation>
    </message>
    <message>
        <source>Recorded at %1 and sealed to headquarters; nobody reads it here. Amend the interview to replace it.</source>
        <translation>Recorded at %1 and sealed to headquarters; nobody reads it here. Amend the interview to replace it.</translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Receive a bundle…</source>
        <translation>Receive a bundle…</translation>
    </message>
    <message>
        <source>Write receipts…</source>
        <translation>Write receipts…</translation>
    </message>
    <message>
        <source>Press Receive a bundle and choose the folder or stick that a team sent.</source>
        <translation>Press Receive a bundle and choose the folder or stick that a team sent.</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>Nothing has arrived yet</translation>
    </message>
    <message>
        <source>Bundle %1, team %2</source>
        <translation>Bundle %1, team %2</translation>
    </message>
    <message>
        <source>Signed by %1 · received %2 · parts %3 · %4</source>
        <translation>Signed by %1 · received %2 · parts %3 · %4</translation>
    </message>
    <message>
        <source>Nothing is taken from it, and no receipt is signed, before a person at headquarters has judged it. Keep the folder as it is and ask the team how it came about.</source>
        <translation>Nothing is taken from it, and no receipt is signed, before a person at headquarters has judged it. Keep the folder as it is and ask the team how it came about.</translation>
    </message>
    <message>
        <source>Choose the bundle&apos;s folder</source>
        <translation>Choose the bundle&apos;s folder</translation>
    </message>
    <message>
        <source>Bundle %1: %2</source>
        <translation>Bundle %1: %2</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>Write receipts to</source>
        <translation>Write receipts to</translation>
    </message>
    <message>
        <source>Receipts written: %1</source>
        <translation>Receipts written: %1</translation>
    </message>
</context>
<context>
    <name>InterviewEditor</name>
    <message>
        <source>Interview %1</source>
        <translation>Interview %1</translation>
    </message>
    <message>
        <source>Witness %1</source>
        <translation>Witness %1</translation>
    </message>
    <message>
        <source>All interviews</source>
        <translation>All interviews</translation>
    </message>
    <message>
        <source>Exhibits, identity</source>
        <translation>Exhibits, identity</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Read-back</source>
        <translation>Read-back</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Not yet: this is missing</source>
        <translation>Not yet: this is missing</translation>
    </message>
</context>
<context>
    <name>InterviewList</name>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>New interview</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Press New interview, or %1 from anywhere. It saves itself as you type.</source>
        <translation>Press New interview, or %1 from anywhere. It saves itself as you type.</translation>
    </message>
    <message>
        <source>No interviews yet</source>
        <translation>No interviews yet</translation>
    </message>
    <message>
        <source>%1 · turns: %2 · exhibits: %3 · saved %4</source>
        <translation>%1 · turns: %2 · exhibits: %3 · saved %4</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Changed apart</source>
        <translation>Changed apart</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Missing: %1</translation>
    </message>
</context>
<context>
    <name>InterviewReading</name>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Before the account</source>
        <translation>Before the account</translation>
    </message>
    <message>
        <source>After the account</source>
        <translation>After the account</translation>
    </message>
    <message>
        <source>On a turn that was taken out</source>
        <translation>On a turn that was taken out</translation>
    </message>
    <message>
        <source>Comment on the whole interview</source>
        <translation>Comment on the whole interview</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>The account</translation>
    </message>
    <message>
        <source>Comment on turn %1</source>
        <translation>Comment on turn %1</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nothing was written.</translation>
    </message>
</context>
<context>
    <name>Item</name>
    <message>
        <source>Number on the label</source>
        <translation>Number on the label</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>Seal number</translation>
    </message>
    <message>
        <source>What it lies in</source>
        <translation>What it lies in</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>Where it was found</translation>
    </message>
    <message>
        <source>When it was found</source>
        <translation>When it was found</translation>
    </message>
    <message>
        <source>Who found it</source>
        <translation>Who found it</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Photos that show it</source>
        <translation>Photos that show it</translation>
    </message>
    <message>
        <source>Size, colour, marks; no judgement</source>
        <translation>Size, colour, marks; no judgement</translation>
    </message>
    <message>
        <source>Paper bag, box, tube</source>
        <translation>Paper bag, box, tube</translation>
    </message>
    <message>
        <source>A pseudonym or a role, no name</source>
        <translation>A pseudonym or a role, no name</translation>
    </message>
</context>
<context>
    <name>ItemFormCard</name>
    <message>
        <source>Amend %1</source>
        <translation>Amend %1</translation>
    </message>
    <message>
        <source>Register an item</source>
        <translation>Register an item</translation>
    </message>
    <message>
        <source>Write no names: a pseudonym or a role. Do not collect what you are not trained for.</source>
        <translation>Write no names: a pseudonym or a role. Do not collect what you are not trained for.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ItemsView</name>
    <message>
        <source>Register an item…</source>
        <translation>Register an item…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search items</source>
        <translation>Search items</translation>
    </message>
    <message>
        <source>More items: %1</source>
        <translation>More items: %1</translation>
    </message>
    <message>
        <source>Each thing gets a number, a seal and a label; who has it signs for it.</source>
        <translation>Each thing gets a number, a seal and a label; who has it signs for it.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>No items yet</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>Amend…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Label…</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Receipt…</translation>
    </message>
    <message>
        <source>other signature on paper</source>
        <translation>other signature on paper</translation>
    </message>
    <message>
        <source>both signed</source>
        <translation>both signed</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, %4 (%5)</source>
        <translation>%1: from %2 to %3, %4 (%5)</translation>
    </message>
    <message>
        <source>%1 is registered. Print its label now.</source>
        <translation>%1 is registered. Print its label now.</translation>
    </message>
    <message>
        <source>%1 is amended.</source>
        <translation>%1 is amended.</translation>
    </message>
    <message>
        <source>%1 was handed over, and both signed.</source>
        <translation>%1 was handed over, and both signed.</translation>
    </message>
    <message>
        <source>%1 was handed over. Print the receipt and have the other person sign it.</source>
        <translation>%1 was handed over. Print the receipt and have the other person sign it.</translation>
    </message>
    <message>
        <source>Write the label to</source>
        <translation>Write the label to</translation>
    </message>
    <message>
        <source>Write the receipt to</source>
        <translation>Write the receipt to</translation>
    </message>
    <message>
        <source>%1 was written and reads back equal. Print it from there.</source>
        <translation>%1 was written and reads back equal. Print it from there.</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>JoinScreen</name>
    <message>
        <source>Join a deployment</source>
        <translation>Join a deployment</translation>
    </message>
    <message>
        <source>Choose the kit file that headquarters gave you.</source>
        <translation>Choose the kit file that headquarters gave you.</translation>
    </message>
    <message>
        <source>Choose kit…</source>
        <translation>Choose kit…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose the kit</source>
        <translation>Choose the kit</translation>
    </message>
    <message>
        <source>%1, team %2</source>
        <translation>%1, team %2</translation>
    </message>
    <message>
        <source>Compare these words aloud with headquarters. If one differs, stop here.</source>
        <translation>Compare these words aloud with headquarters. If one differs, stop here.</translation>
    </message>
    <message>
        <source>Your pseudonym</source>
        <translation>Your pseudonym</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Team lead</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Your role</translation>
    </message>
    <message>
        <source>The words are equal: make my vault…</source>
        <translation>The words are equal: make my vault…</translation>
    </message>
    <message>
        <source>Choose an empty folder for the vault</source>
        <translation>Choose an empty folder for the vault</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Learn these six words, or write them down and keep them apart from the laptop. They are shown this once; without them nobody opens the vault.</source>
        <translation>Learn these six words, or write them down and keep them apart from the laptop. They are shown this once; without them nobody opens the vault.</translation>
    </message>
    <message>
        <source>I have them: unlock</source>
        <translation>I have them: unlock</translation>
    </message>
</context>
<context>
    <name>JumpPage</name>
    <message>
        <source>Go to a record or command: type a code, words in any script, or a verb.</source>
        <translation>Go to a record or command: type a code, words in any script, or a verb.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>R-0012, a village, a name of a unit, lock…</source>
        <translation>R-0012, a village, a name of a unit, lock…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Actor</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Exhibit</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Person of the team</source>
        <translation>Person of the team</translation>
    </message>
</context>
<context>
    <name>Kit</name>
    <message>
        <source>The kit&apos;s time has run out. Work goes on and is safe; ask headquarters for a new kit, since revoked certificates may not be known here.</source>
        <translation>The kit&apos;s time has run out. Work goes on and is safe; ask headquarters for a new kit, since revoked certificates may not be known here.</translation>
    </message>
    <message>
        <source>The kit is not valid yet by this laptop&apos;s clock. Check the clock; work goes on and is safe.</source>
        <translation>The kit is not valid yet by this laptop&apos;s clock. Check the clock; work goes on and is safe.</translation>
    </message>
    <message>
        <source>Headquarters revoked your certificate. Go on recording; another lead has to seal from here. Ask headquarters.</source>
        <translation>Headquarters revoked your certificate. Go on recording; another lead has to seal from here. Ask headquarters.</translation>
    </message>
    <message>
        <source>%1 joined the team.</source>
        <translation>%1 joined the team.</translation>
    </message>
    <message>
        <source>%1 is no longer named in the kit.</source>
        <translation>%1 is no longer named in the kit.</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked. What they sign from now on does not count; tell your lead.</source>
        <translation>The certificate of %1 was revoked. What they sign from now on does not count; tell your lead.</translation>
    </message>
    <message>
        <source>Keys for sealing are there until %1.</source>
        <translation>Keys for sealing are there until %1.</translation>
    </message>
    <message>
        <source>The kit is good until %1, longer than before.</source>
        <translation>The kit is good until %1, longer than before.</translation>
    </message>
    <message>
        <source>The kit is good until %1 only, shorter than before.</source>
        <translation>The kit is good until %1 only, shorter than before.</translation>
    </message>
    <message>
        <source>Headquarters has a new root; the former one vouched for it.</source>
        <translation>Headquarters has a new root; the former one vouched for it.</translation>
    </message>
    <message>
        <source>Headquarters&apos; desks have new certificates.</source>
        <translation>Headquarters&apos; desks have new certificates.</translation>
    </message>
    <message>
        <source>Headquarters receives with new keys.</source>
        <translation>Headquarters receives with new keys.</translation>
    </message>
    <message>
        <source>A rule changed: %1.</source>
        <translation>A rule changed: %1.</translation>
    </message>
    <message>
        <source>The key that signed this kit was revoked</source>
        <translation>The key that signed this kit was revoked</translation>
    </message>
    <message>
        <source>Go on recording; what you record is safe. Ask headquarters for a newer kit by a way that you trust, and compare the words of the root aloud before you take it in.</source>
        <translation>Go on recording; what you record is safe. Ask headquarters for a newer kit by a way that you trust, and compare the words of the root aloud before you take it in.</translation>
    </message>
    <message>
        <source>This kit&apos;s time has run out</source>
        <translation>This kit&apos;s time has run out</translation>
    </message>
    <message>
        <source>Go on recording; what you record is safe. Ask headquarters for a new kit: until then nobody here hears of certificates that were revoked.</source>
        <translation>Go on recording; what you record is safe. Ask headquarters for a new kit: until then nobody here hears of certificates that were revoked.</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock the kit is not valid yet</source>
        <translation>By this laptop&apos;s clock the kit is not valid yet</translation>
    </message>
    <message>
        <source>Compare the clock with a phone and set it right. Go on recording; it is safe.</source>
        <translation>Compare the clock with a phone and set it right. Go on recording; it is safe.</translation>
    </message>
    <message>
        <source>This kit is current</source>
        <translation>This kit is current</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>There is nothing to do.</translation>
    </message>
    <message>
        <source>The root, which vouches for all others: %1</source>
        <translation>The root, which vouches for all others: %1</translation>
    </message>
    <message>
        <source>Signs kits: %1</source>
        <translation>Signs kits: %1</translation>
    </message>
    <message>
        <source>The team&apos;s authority, which lets members in: %1</source>
        <translation>The team&apos;s authority, which lets members in: %1</translation>
    </message>
    <message>
        <source>The intake, which receives bundles: %1</source>
        <translation>The intake, which receives bundles: %1</translation>
    </message>
    <message>
        <source>A custodian, who opens bundles: %1</source>
        <translation>A custodian, who opens bundles: %1</translation>
    </message>
    <message>
        <source>A person of the team: %1</source>
        <translation>A person of the team: %1</translation>
    </message>
    <message>
        <source>Revoked on %1: what it signs from then on does not count.</source>
        <translation>Revoked on %1: what it signs from then on does not count.</translation>
    </message>
    <message>
        <source>Ran out on %1.</source>
        <translation>Ran out on %1.</translation>
    </message>
    <message>
        <source>Stands, until %1.</source>
        <translation>Stands, until %1.</translation>
    </message>
    <message>
        <source>This is a training: nothing in it is evidence.</source>
        <translation>This is a training: nothing in it is evidence.</translation>
    </message>
    <message>
        <source>This is no training: what you record is evidence.</source>
        <translation>This is no training: what you record is evidence.</translation>
    </message>
    <message>
        <source>When nobody is there, the vault is locked, whatever is under way.</source>
        <translation>When nobody is there, the vault is locked, whatever is under way.</translation>
    </message>
    <message>
        <source>When nobody is there while sound is recorded or files are taken, the screen is covered and the work goes on.</source>
        <translation>When nobody is there while sound is recorded or files are taken, the screen is covered and the work goes on.</translation>
    </message>
    <message>
        <source>A lead of this team lets members in without headquarters.</source>
        <translation>A lead of this team lets members in without headquarters.</translation>
    </message>
    <message>
        <source>Only headquarters lets people into this team.</source>
        <translation>Only headquarters lets people into this team.</translation>
    </message>
    <message>
        <source>What is sealed for headquarters is protected by classic keys alone.</source>
        <translation>What is sealed for headquarters is protected by classic keys alone.</translation>
    </message>
    <message>
        <source>What is sealed for headquarters is also protected against a future quantum computer.</source>
        <translation>What is sealed for headquarters is also protected against a future quantum computer.</translation>
    </message>
</context>
<context>
    <name>KitScreen</name>
    <message>
        <source>The kit</source>
        <translation>The kit</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Headquarters&apos; signed rules and keys for your team. They can be read here and changed only by a newer kit from headquarters.</source>
        <translation>Headquarters&apos; signed rules and keys for your team. They can be read here and changed only by a newer kit from headquarters.</translation>
    </message>
    <message>
        <source>Who signed it, and for how long</source>
        <translation>Who signed it, and for how long</translation>
    </message>
    <message>
        <source>it came with this vault</source>
        <translation>it came with this vault</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Taken in here</source>
        <translation>Taken in here</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Good until</translation>
    </message>
    <message>
        <source>Has keys for sealing until</source>
        <translation>Has keys for sealing until</translation>
    </message>
    <message>
        <source>Roots that handed over to this one</source>
        <translation>Roots that handed over to this one</translation>
    </message>
    <message>
        <source>The root in words. Headquarters reads the same ones; if one differs, this is another headquarters: stop and tell your lead.</source>
        <translation>The root in words. Headquarters reads the same ones; if one differs, this is another headquarters: stop and tell your lead.</translation>
    </message>
    <message>
        <source>Rules for your team</source>
        <translation>Rules for your team</translation>
    </message>
    <message>
        <source>Headquarters keeps a recovery key that opens vaults of this deployment, and signs nothing.</source>
        <translation>Headquarters keeps a recovery key that opens vaults of this deployment, and signs nothing.</translation>
    </message>
    <message>
        <source>There is no recovery key: nobody opens this vault if every passphrase is lost.</source>
        <translation>There is no recovery key: nobody opens this vault if every passphrase is lost.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>Time-stamps count from: %1</source>
        <translation>Time-stamps count from: %1</translation>
    </message>
    <message>
        <source>Headquarters keeps a log that is only added to: %1</source>
        <translation>Headquarters keeps a log that is only added to: %1</translation>
    </message>
    <message>
        <source>No log is named.</source>
        <translation>No log is named.</translation>
    </message>
    <message>
        <source>Cosigners, the outside witnesses of the log: %1</source>
        <translation>Cosigners, the outside witnesses of the log: %1</translation>
    </message>
    <message>
        <source>A rule that this fieldkit does not know is on: %1. Ask headquarters for a newer fieldkit.</source>
        <translation>A rule that this fieldkit does not know is on: %1. Ask headquarters for a newer fieldkit.</translation>
    </message>
    <message>
        <source>Keys that it vouches for</source>
        <translation>Keys that it vouches for</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Choose, or type a code</source>
        <translation>Choose, or type a code</translation>
    </message>
</context>
<context>
    <name>LaptopScreen</name>
    <message>
        <source>People of this laptop</source>
        <translation>People of this laptop</translation>
    </message>
    <message>
        <source>Whoever has a place here unlocks with a passphrase of their own, and it decides who is signed in. They read what the others read, and sign as themselves alone.</source>
        <translation>Whoever has a place here unlocks with a passphrase of their own, and it decides who is signed in. They read what the others read, and sign as themselves alone.</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>team lead</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>interviewer</translation>
    </message>
    <message>
        <source>Has not joined the team yet</source>
        <translation>Has not joined the team yet</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>In the team</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Take out…</translation>
    </message>
    <message>
        <source>Here since %1</source>
        <translation>Here since %1</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Team lead</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Adding</translation>
    </message>
    <message>
        <source>The passphrase of %1</source>
        <translation>The passphrase of %1</translation>
    </message>
    <message>
        <source>Turn the laptop to them alone. They learn these six words or write them down apart from it; they are shown this once.</source>
        <translation>Turn the laptop to them alone. They learn these six words or write them down apart from it; they are shown this once.</translation>
    </message>
    <message>
        <source>Then lock. They unlock with their words and join the team on Today.</source>
        <translation>Then lock. They unlock with their words and join the team on Today.</translation>
    </message>
    <message>
        <source>They are written down</source>
        <translation>They are written down</translation>
    </message>
    <message>
        <source>Take %1 out of this vault</source>
        <translation>Take %1 out of this vault</translation>
    </message>
    <message>
        <source>The vault gets a new key. Nothing that is written from now on opens with what they have. What they could read before, they may have kept.</source>
        <translation>The vault gets a new key. Nothing that is written from now on opens with what they have. What they could read before, they may have kept.</translation>
    </message>
    <message>
        <source>Backups from before still open for them. Whoever has not joined the team yet loses their place too and is added again.</source>
        <translation>Backups from before still open for them. Whoever has not joined the team yet loses their place too and is added again.</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Take them out</translation>
    </message>
    <message>
        <source>There is no undo. Type the pseudonym %1</source>
        <translation>There is no undo. Type the pseudonym %1</translation>
    </message>
    <message>
        <source>Why; it stands in the chain</source>
        <translation>Why; it stands in the chain</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Do not</translation>
    </message>
    <message>
        <source>Old backups still open for them: make a new one, and destroy those.</source>
        <translation>Old backups still open for them: make a new one, and destroy those.</translation>
    </message>
    <message>
        <source>Taken out with them, since they had not joined yet; add them again: %1</source>
        <translation>Taken out with them, since they had not joined yet; add them again: %1</translation>
    </message>
    <message>
        <source>%1 is taken out</source>
        <translation>%1 is taken out</translation>
    </message>
    <message>
        <source>Making a new key</source>
        <translation>Making a new key</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation>Your own passphrase</translation>
    </message>
    <message>
        <source>A new one is made and shown once; the vault gets a new key. Backups and copies from before still open with the old one.</source>
        <translation>A new one is made and shown once; the vault gets a new key. Backups and copies from before still open with the old one.</translation>
    </message>
    <message>
        <source>New passphrase for me</source>
        <translation>New passphrase for me</translation>
    </message>
</context>
<context>
    <name>LightTable</name>
    <message>
        <source>Exhibits</source>
        <translation>Exhibits</translation>
    </message>
    <message>
        <source>Keys: C compares two, Del sets aside or brings back, 1 to 5 say a photo&apos;s part of its scene.</source>
        <translation>Keys: C compares two, Del sets aside or brings back, 1 to 5 say a photo&apos;s part of its scene.</translation>
    </message>
</context>
<context>
    <name>LiveRow</name>
    <message>
        <source>This turn: insert, move, delete</source>
        <translation>This turn: insert, move, delete</translation>
    </message>
    <message>
        <source>In the witness&apos;s language</source>
        <translation>In the witness&apos;s language</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Translation</translation>
    </message>
    <message>
        <source>Insert a turn above</source>
        <translation>Insert a turn above</translation>
    </message>
    <message>
        <source>Insert a turn below</source>
        <translation>Insert a turn below</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Delete this turn</source>
        <translation>Delete this turn</translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation>Speaker: %1</translation>
    </message>
    <message>
        <source>Type the question…</source>
        <translation>Type the question…</translation>
    </message>
    <message>
        <source>Type the answer…</source>
        <translation>Type the answer…</translation>
    </message>
    <message>
        <source>How the witness knows: %1</source>
        <translation>How the witness knows: %1</translation>
    </message>
</context>
<context>
    <name>LostBundle</name>
    <message>
        <source>If bundle %1 never reached headquarters, what it carried is sealed again, with what was reviewed since, under the next number, which names this one. The old copies can no longer be written from here. Whoever finds the stick cannot read it; if headquarters gets both, it sees which one holds.</source>
        <translation>If bundle %1 never reached headquarters, what it carried is sealed again, with what was reviewed since, under the next number, which names this one. The old copies can no longer be written from here. Whoever finds the stick cannot read it; if headquarters gets both, it sees which one holds.</translation>
    </message>
    <message>
        <source>Why? Without names: it stands in the chain and goes to headquarters.</source>
        <translation>Why? Without names: it stands in the chain and goes to headquarters.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Seal it again</source>
        <translation>Seal it again</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Do not</translation>
    </message>
</context>
<context>
    <name>LostPane</name>
    <message>
        <source>All five steps are done. You can leave this page.</source>
        <translation>All five steps are done. You can leave this page.</translation>
    </message>
    <message>
        <source>Step %1 of 5</source>
        <translation>Step %1 of 5</translation>
    </message>
    <message>
        <source>Last in their hands</source>
        <translation>Last in their hands</translation>
    </message>
    <message>
        <source>You can leave at any time: what is done stays done, and Today brings you back here.</source>
        <translation>You can leave at any time: what is done stays done, and Today brings you back here.</translation>
    </message>
    <message>
        <source>First: the person. Then take nothing more from that laptop</source>
        <translation>First: the person. Then take nothing more from that laptop</translation>
    </message>
    <message>
        <source>Is the person safe? See to that before you go on; this can wait. Then say when the laptop was last in their hands. From then on no parcel signed with it is taken here. Nothing is deleted. It cannot be taken back: they join again on another laptop, with a new certificate.</source>
        <translation>Is the person safe? See to that before you go on; this can wait. Then say when the laptop was last in their hands. From then on no parcel signed with it is taken here. Nothing is deleted. It cannot be taken back: they join again on another laptop, with a new certificate.</translation>
    </message>
    <message>
        <source>Take nothing more from it</source>
        <translation>Take nothing more from it</translation>
    </message>
    <message>
        <source>See what is safe here</source>
        <translation>See what is safe here</translation>
    </message>
    <message>
        <source>This is what arrived from that laptop before. It stands, and is on this laptop too. What was written on it later is not here; ask the person, not by name on an open line.</source>
        <translation>This is what arrived from that laptop before. It stands, and is on this laptop too. What was written on it later is not here; ask the person, not by name on an open line.</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>I have seen it</translation>
    </message>
    <message>
        <source>Tell headquarters</source>
        <translation>Tell headquarters</translation>
    </message>
    <message>
        <source>Only headquarters can revoke the certificate. Call them and read the words aloud, and write the sheet to a stick: it has everything that they need, and names no witness.</source>
        <translation>Only headquarters can revoke the certificate. Call them and read the words aloud, and write the sheet to a stick: it has everything that they need, and names no witness.</translation>
    </message>
    <message>
        <source>Headquarters knows</source>
        <translation>Headquarters knows</translation>
    </message>
    <message>
        <source>Think of the witnesses</source>
        <translation>Think of the witnesses</translation>
    </message>
    <message>
        <source>The vault is locked with the passphrase. If somebody could force it out of its owner, they can read the statements of these interviews; identities were sealed and cannot be read there. Decide with the person and headquarters who must be warned, and how without a trace.</source>
        <translation>The vault is locked with the passphrase. If somebody could force it out of its owner, they can read the statements of these interviews; identities were sealed and cannot be read there. Decide with the person and headquarters who must be warned, and how without a trace.</translation>
    </message>
    <message>
        <source>We have decided</source>
        <translation>We have decided</translation>
    </message>
    <message>
        <source>Take in the new kit when it comes</source>
        <translation>Take in the new kit when it comes</translation>
    </message>
    <message>
        <source>Headquarters answers with a kit that revokes the certificate. Every laptop of the team takes it in. The person joins again on a laptop that was never out of their hands.</source>
        <translation>Headquarters answers with a kit that revokes the certificate. Every laptop of the team takes it in. The person joins again on a laptop that was never out of their hands.</translation>
    </message>
    <message>
        <source>That is clear: end</source>
        <translation>That is clear: end</translation>
    </message>
    <message>
        <source>Declared lost on %1; last in their hands %2. No parcel of it is taken here any more.</source>
        <translation>Declared lost on %1; last in their hands %2. No parcel of it is taken here any more.</translation>
    </message>
    <message>
        <source>Parcels that arrived before are safe here: %1.</source>
        <translation>Parcels that arrived before are safe here: %1.</translation>
    </message>
    <message>
        <source>Headquarters was told by voice; no sheet was written.</source>
        <translation>Headquarters was told by voice; no sheet was written.</translation>
    </message>
    <message>
        <source>Headquarters was told. The sheet: %1.</source>
        <translation>Headquarters was told. The sheet: %1.</translation>
    </message>
    <message>
        <source>Who must be warned was decided.</source>
        <translation>Who must be warned was decided.</translation>
    </message>
    <message>
        <source>The new kit is awaited: take it in when it comes.</source>
        <translation>The new kit is awaited: take it in when it comes.</translation>
    </message>
    <message>
        <source>Parcels taken: %1. The newest: %2.</source>
        <translation>Parcels taken: %1. The newest: %2.</translation>
    </message>
    <message>
        <source>Words of the certificate of %1</source>
        <translation>Words of the certificate of %1</translation>
    </message>
    <message>
        <source>Write the sheet…</source>
        <translation>Write the sheet…</translation>
    </message>
    <message>
        <source>Interviews of theirs that are here:</source>
        <translation>Interviews of theirs that are here:</translation>
    </message>
    <message>
        <source>Write the sheet to</source>
        <translation>Write the sheet to</translation>
    </message>
    <message>
        <source>The sheet is written and read back equal.</source>
        <translation>The sheet is written and read back equal.</translation>
    </message>
</context>
<context>
    <name>LostScreen</name>
    <message>
        <source>Nobody can unlock it</source>
        <translation>Nobody can unlock it</translation>
    </message>
    <message>
        <source>Bring places back with the token…</source>
        <translation>Bring places back with the token…</translation>
    </message>
    <message>
        <source>Recover with headquarters&apos; key…</source>
        <translation>Recover with headquarters&apos; key…</translation>
    </message>
    <message>
        <source>Another person of this vault</source>
        <translation>Another person of this vault</translation>
    </message>
    <message>
        <source>They unlock as ever, and add you again under Settings. Nothing is lost but your own keys.</source>
        <translation>They unlock as ever, and add you again under Settings. Nothing is lost but your own keys.</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>A token</translation>
    </message>
    <message>
        <source>After a travel lock with a token: whoever has it brings every place back, with the same passphrases, keys and chain.</source>
        <translation>After a travel lock with a token: whoever has it brings every place back, with the same passphrases, keys and chain.</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>The recovery key</translation>
    </message>
    <message>
        <source>Headquarters keeps it, far away. It opens the vault for a new pseudonym; the old chain gets no further line, and a new one begins.</source>
        <translation>Headquarters keeps it, far away. It opens the vault for a new pseudonym; the old chain gets no further line, and a new one begins.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Custody</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>team lead</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>interviewer</translation>
    </message>
    <message>
        <source>%1, team %2</source>
        <translation>%1, team %2</translation>
    </message>
    <message>
        <source>root desk</source>
        <translation>root desk</translation>
    </message>
    <message>
        <source>intake desk</source>
        <translation>intake desk</translation>
    </message>
    <message>
        <source>custody desk</source>
        <translation>custody desk</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Everything at this desk is written as it is done.</source>
        <translation>Everything at this desk is written as it is done.</translation>
    </message>
</context>
<context>
    <name>MembersScreen</name>
    <message>
        <source>Everyone of the team</source>
        <translation>Everyone of the team</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>The laptop of %1 is lost</source>
        <translation>The laptop of %1 is lost</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>The laptop of %1 is lost: steps are left</source>
        <translation>The laptop of %1 is lost: steps are left</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Let a member in</source>
        <translation>Let a member in</translation>
    </message>
    <message>
        <source>This laptop does not hold the team&apos;s authority: headquarters lets members in. They can send it to you, and then you approve members without a network.</source>
        <translation>This laptop does not hold the team&apos;s authority: headquarters lets members in. They can send it to you, and then you approve members without a network.</translation>
    </message>
    <message>
        <source>They bring a request on a stick. You compare eight words aloud, and give the certificate back on the same stick. No network is needed.</source>
        <translation>They bring a request on a stick. You compare eight words aloud, and give the certificate back on the same stick. No network is needed.</translation>
    </message>
    <message>
        <source>Open their request…</source>
        <translation>Open their request…</translation>
    </message>
    <message>
        <source>%1 asks to join team %2.</source>
        <translation>%1 asks to join team %2.</translation>
    </message>
    <message>
        <source>Let them read the eight words on their own screen aloud, and type what you hear. Do not show them yours. A phone can read the words from the code on their screen too.</source>
        <translation>Let them read the eight words on their own screen aloud, and type what you hear. Do not show them yours. A phone can read the words from the code on their screen too.</translation>
    </message>
    <message>
        <source>The eight words</source>
        <translation>The eight words</translation>
    </message>
    <message>
        <source>eight words, with spaces between them</source>
        <translation>eight words, with spaces between them</translation>
    </message>
    <message>
        <source>They are the same: write the certificate…</source>
        <translation>They are the same: write the certificate…</translation>
    </message>
    <message>
        <source>Choose the request</source>
        <translation>Choose the request</translation>
    </message>
    <message>
        <source>Type the words first.</source>
        <translation>Type the words first.</translation>
    </message>
    <message>
        <source>Write the certificate to</source>
        <translation>Write the certificate to</translation>
    </message>
    <message>
        <source>The certificate of %1 is written</source>
        <translation>The certificate of %1 is written</translation>
    </message>
    <message>
        <source>They take it in on Today, and their chain begins. Your chain says that you let them in.</source>
        <translation>They take it in on Today, and their chain begins. Your chain says that you let them in.</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>team lead</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>interviewer</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>In the team</translation>
    </message>
    <message>
        <source>Laptop lost</source>
        <translation>Laptop lost</translation>
    </message>
    <message>
        <source>Revoked by headquarters</source>
        <translation>Revoked by headquarters</translation>
    </message>
    <message>
        <source>Laptop lost…</source>
        <translation>Laptop lost…</translation>
    </message>
    <message>
        <source>Certificate until %1. Its words:</source>
        <translation>Certificate until %1. Its words:</translation>
    </message>
</context>
<context>
    <name>MentionedCard</name>
    <message>
        <source>Mentioned</source>
        <translation>Mentioned</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Note an actor</source>
        <translation>Note an actor</translation>
    </message>
    <message>
        <source>Note an event</source>
        <translation>Note an event</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something in the program failed. What was saved is safe.</source>
        <translation>Something in the program failed. What was saved is safe.</translation>
    </message>
    <message>
        <source>The passphrase does not open this.</source>
        <translation>The passphrase does not open this.</translation>
    </message>
    <message>
        <source>Check the words and try again.</source>
        <translation>Check the words and try again.</translation>
    </message>
    <message>
        <source>Another fieldkit has this vault open.</source>
        <translation>Another fieldkit has this vault open.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Close it there, then try again.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe.</source>
        <translation>The disk is full. What was saved before is safe.</translation>
    </message>
    <message>
        <source>Free disk space and do it again.</source>
        <translation>Free disk space and do it again.</translation>
    </message>
    <message>
        <source>This laptop has no certificate yet.</source>
        <translation>This laptop has no certificate yet.</translation>
    </message>
    <message>
        <source>Finish enrolment first.</source>
        <translation>Finish enrolment first.</translation>
    </message>
    <message>
        <source>Headquarters revoked your certificate; nothing is sealed with it.</source>
        <translation>Headquarters revoked your certificate; nothing is sealed with it.</translation>
    </message>
    <message>
        <source>Go on recording; let another lead seal, and ask headquarters.</source>
        <translation>Go on recording; let another lead seal, and ask headquarters.</translation>
    </message>
    <message>
        <source>There is no bundle in that folder.</source>
        <translation>There is no bundle in that folder.</translation>
    </message>
    <message>
        <source>Choose the folder that holds .age files.</source>
        <translation>Choose the folder that holds .age files.</translation>
    </message>
    <message>
        <source>There is no receipt in that folder.</source>
        <translation>There is no receipt in that folder.</translation>
    </message>
    <message>
        <source>Choose the folder from headquarters.</source>
        <translation>Choose the folder from headquarters.</translation>
    </message>
    <message>
        <source>Nothing waits to be sealed.</source>
        <translation>Nothing waits to be sealed.</translation>
    </message>
    <message>
        <source>The lead has everything already.</source>
        <translation>The lead has everything already.</translation>
    </message>
    <message>
        <source>Finalise an interview or add evidence.</source>
        <translation>Finalise an interview or add evidence.</translation>
    </message>
    <message>
        <source>A lead seals bundles for headquarters and gives no parcels.</source>
        <translation>A lead seals bundles for headquarters and gives no parcels.</translation>
    </message>
    <message>
        <source>Seal a bundle under Bundles.</source>
        <translation>Seal a bundle under Bundles.</translation>
    </message>
    <message>
        <source>The parcel changed while it was taken. Nothing of it was kept.</source>
        <translation>The parcel changed while it was taken. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Copy it again from the member&apos;s stick, then take it in.</source>
        <translation>Copy it again from the member&apos;s stick, then take it in.</translation>
    </message>
    <message>
        <source>No parcel was taken yet, so there is no slip to write.</source>
        <translation>No parcel was taken yet, so there is no slip to write.</translation>
    </message>
    <message>
        <source>Take a parcel in first.</source>
        <translation>Take a parcel in first.</translation>
    </message>
    <message>
        <source>Only finalised interviews and exhibits are reviewed.</source>
        <translation>Only finalised interviews and exhibits are reviewed.</translation>
    </message>
    <message>
        <source>Choose one of those that wait.</source>
        <translation>Choose one of those that wait.</translation>
    </message>
    <message>
        <source>This version is in a sealed bundle already.</source>
        <translation>This version is in a sealed bundle already.</translation>
    </message>
    <message>
        <source>Ask its author for a corrected version.</source>
        <translation>Ask its author for a corrected version.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>The work was stopped.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Start it again when you are ready.</translation>
    </message>
    <message>
        <source>The folder is not empty. Nothing was written.</source>
        <translation>The folder is not empty. Nothing was written.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or make a new one.</source>
        <translation>Choose an empty folder, or make a new one.</translation>
    </message>
    <message>
        <source>A file of that name is there already. It was left as it is.</source>
        <translation>A file of that name is there already. It was left as it is.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Check the stick, then try again.</source>
        <translation>Check the stick, then try again.</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>The folder cannot be read.</translation>
    </message>
    <message>
        <source>There is no vault in that folder.</source>
        <translation>There is no vault in that folder.</translation>
    </message>
    <message>
        <source>Choose the folder that was made for the vault.</source>
        <translation>Choose the folder that was made for the vault.</translation>
    </message>
    <message>
        <source>There is no desk in that folder.</source>
        <translation>There is no desk in that folder.</translation>
    </message>
    <message>
        <source>Choose root, intake or custodian inside the headquarters&apos; folder.</source>
        <translation>Choose root, intake or custodian inside the headquarters&apos; folder.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder cannot be read or written.</source>
        <translation>The vault&apos;s folder cannot be read or written.</translation>
    </message>
    <message>
        <source>Check the disk and who may write there.</source>
        <translation>Check the disk and who may write there.</translation>
    </message>
    <message>
        <source>The desk&apos;s files cannot be read.</source>
        <translation>The desk&apos;s files cannot be read.</translation>
    </message>
    <message>
        <source>Check the disk; take the desk from its last copy.</source>
        <translation>Check the disk; take the desk from its last copy.</translation>
    </message>
    <message>
        <source>This vault was written by a newer fieldkit.</source>
        <translation>This vault was written by a newer fieldkit.</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>Open it with that version.</translation>
    </message>
    <message>
        <source>The vault is open read-only for salvage. What is in it is safe to read.</source>
        <translation>The vault is open read-only for salvage. What is in it is safe to read.</translation>
    </message>
    <message>
        <source>Show this to headquarters before you go on.</source>
        <translation>Show this to headquarters before you go on.</translation>
    </message>
    <message>
        <source>The database could not be written. What was saved before is safe.</source>
        <translation>The database could not be written. What was saved before is safe.</translation>
    </message>
    <message>
        <source>Lock, unlock and try again; check the disk.</source>
        <translation>Lock, unlock and try again; check the disk.</translation>
    </message>
    <message>
        <source>A passphrase has 5 to 20 words.</source>
        <translation>A passphrase has 5 to 20 words.</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters; a team&apos;s code has letters, digits and hyphens.</source>
        <translation>A name has 1 to 64 characters; a team&apos;s code has letters, digits and hyphens.</translation>
    </message>
    <message>
        <source>Correct the name and try again.</source>
        <translation>Correct the name and try again.</translation>
    </message>
    <message>
        <source>A pseudonym is letters, digits and hyphens, such as H-07.</source>
        <translation>A pseudonym is letters, digits and hyphens, such as H-07.</translation>
    </message>
    <message>
        <source>Correct the pseudonym and try again.</source>
        <translation>Correct the pseudonym and try again.</translation>
    </message>
    <message>
        <source>There is no such team here.</source>
        <translation>There is no such team here.</translation>
    </message>
    <message>
        <source>Make a kit for the team first.</source>
        <translation>Make a kit for the team first.</translation>
    </message>
    <message>
        <source>The request is for another headquarters. Nothing was signed.</source>
        <translation>The request is for another headquarters. Nothing was signed.</translation>
    </message>
    <message>
        <source>Ask the person which kit they joined with.</source>
        <translation>Ask the person which kit they joined with.</translation>
    </message>
    <message>
        <source>The words are not those of this request. Nothing was signed.</source>
        <translation>The words are not those of this request. Nothing was signed.</translation>
    </message>
    <message>
        <source>Ask the person to read the eight words again; if they differ again, refuse.</source>
        <translation>Ask the person to read the eight words again; if they differ again, refuse.</translation>
    </message>
    <message>
        <source>This vault already has its certificate.</source>
        <translation>This vault already has its certificate.</translation>
    </message>
    <message>
        <source>Go on under Today.</source>
        <translation>Go on under Today.</translation>
    </message>
    <message>
        <source>This vault has asked for no certificate yet.</source>
        <translation>This vault has asked for no certificate yet.</translation>
    </message>
    <message>
        <source>Write the request first.</source>
        <translation>Write the request first.</translation>
    </message>
    <message>
        <source>Ask the lead of the team.</source>
        <translation>Ask the lead of the team.</translation>
    </message>
    <message>
        <source>Nothing was typed to seal.</source>
        <translation>Nothing was typed to seal.</translation>
    </message>
    <message>
        <source>Write at least one of the fields.</source>
        <translation>Write at least one of the fields.</translation>
    </message>
    <message>
        <source>There is no such interview.</source>
        <translation>There is no such interview.</translation>
    </message>
    <message>
        <source>There is no such record.</source>
        <translation>There is no such record.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Choose one from the list.</translation>
    </message>
    <message>
        <source>There is no such bundle.</source>
        <translation>There is no such bundle.</translation>
    </message>
    <message>
        <source>Something is missing before the interview can be finalised. What was written is saved.</source>
        <translation>Something is missing before the interview can be finalised. What was written is saved.</translation>
    </message>
    <message>
        <source>Fill in what is listed, then finalise.</source>
        <translation>Fill in what is listed, then finalise.</translation>
    </message>
    <message>
        <source>This is no field of an identity.</source>
        <translation>This is no field of an identity.</translation>
    </message>
    <message>
        <source>Choose one of the fields that are shown.</source>
        <translation>Choose one of the fields that are shown.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>A reason is needed.</translation>
    </message>
    <message>
        <source>Say why, without names.</source>
        <translation>Say why, without names.</translation>
    </message>
    <message>
        <source>The alert says nothing.</source>
        <translation>The alert says nothing.</translation>
    </message>
    <message>
        <source>Say what happens, in plain words.</source>
        <translation>Say what happens, in plain words.</translation>
    </message>
    <message>
        <source>The urgency is not known.</source>
        <translation>The urgency is not known.</translation>
    </message>
    <message>
        <source>Choose one of those offered.</source>
        <translation>Choose one of those offered.</translation>
    </message>
    <message>
        <source>The kit names no such lead of this team.</source>
        <translation>The kit names no such lead of this team.</translation>
    </message>
    <message>
        <source>Take in a newer kit, or check the pseudonym.</source>
        <translation>Take in a newer kit, or check the pseudonym.</translation>
    </message>
    <message>
        <source>This bundle was set aside, or held what was erased: its parts cannot be made again.</source>
        <translation>This bundle was set aside, or held what was erased: its parts cannot be made again.</translation>
    </message>
    <message>
        <source>Seal again: what it carried and may still leave goes into the next bundle.</source>
        <translation>Seal again: what it carried and may still leave goes into the next bundle.</translation>
    </message>
    <message>
        <source>Headquarters has received this bundle.</source>
        <translation>Headquarters has received this bundle.</translation>
    </message>
    <message>
        <source>There is nothing to set aside.</source>
        <translation>There is nothing to set aside.</translation>
    </message>
    <message>
        <source>This laptop does not let people into the team.</source>
        <translation>This laptop does not let people into the team.</translation>
    </message>
    <message>
        <source>Ask headquarters to approve.</source>
        <translation>Ask headquarters to approve.</translation>
    </message>
    <message>
        <source>A certificate of that role or length may not be issued here.</source>
        <translation>A certificate of that role or length may not be issued here.</translation>
    </message>
    <message>
        <source>Ask headquarters to issue it.</source>
        <translation>Ask headquarters to issue it.</translation>
    </message>
    <message>
        <source>Only a lead holds a team&apos;s authority. Nothing was signed.</source>
        <translation>Only a lead holds a team&apos;s authority. Nothing was signed.</translation>
    </message>
    <message>
        <source>Approve without it.</source>
        <translation>Approve without it.</translation>
    </message>
    <message>
        <source>Another lead holds the authority of this team. Nothing was signed.</source>
        <translation>Another lead holds the authority of this team. Nothing was signed.</translation>
    </message>
    <message>
        <source>Renew the team&apos;s authority from the command line first.</source>
        <translation>Renew the team&apos;s authority from the command line first.</translation>
    </message>
    <message>
        <source>The shares of the root are too few, wrong, or do not belong together.</source>
        <translation>The shares of the root are too few, wrong, or do not belong together.</translation>
    </message>
    <message>
        <source>Compare each with its paper, and use the command line.</source>
        <translation>Compare each with its paper, and use the command line.</translation>
    </message>
    <message>
        <source>The file is locked with a passphrase.</source>
        <translation>The file is locked with a passphrase.</translation>
    </message>
    <message>
        <source>Give the passphrase that it was locked with.</source>
        <translation>Give the passphrase that it was locked with.</translation>
    </message>
    <message>
        <source>A key for encrypted files is missing, damaged or of the wrong kind. Nothing was written.</source>
        <translation>A key for encrypted files is missing, damaged or of the wrong kind. Nothing was written.</translation>
    </message>
    <message>
        <source>Take in a current kit, or ask headquarters.</source>
        <translation>Take in a current kit, or ask headquarters.</translation>
    </message>
    <message>
        <source>Sound is recorded only with a reason, a safety check and the witness&apos;s own yes.</source>
        <translation>Sound is recorded only with a reason, a safety check and the witness&apos;s own yes.</translation>
    </message>
    <message>
        <source>Answer these first, or write notes: notes are the rule.</source>
        <translation>Answer these first, or write notes: notes are the rule.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>No microphone was found.</translation>
    </message>
    <message>
        <source>Plug one in, or write notes: notes are the rule.</source>
        <translation>Plug one in, or write notes: notes are the rule.</translation>
    </message>
    <message>
        <source>The microphone gives no sound that can be recorded.</source>
        <translation>The microphone gives no sound that can be recorded.</translation>
    </message>
    <message>
        <source>Try another microphone, or write notes.</source>
        <translation>Try another microphone, or write notes.</translation>
    </message>
    <message>
        <source>The microphone was pulled out or failed. What was recorded before is kept.</source>
        <translation>The microphone was pulled out or failed. What was recorded before is kept.</translation>
    </message>
    <message>
        <source>Plug it in again and start another recording.</source>
        <translation>Plug it in again and start another recording.</translation>
    </message>
    <message>
        <source>The disk is too slow to record sound. What came before is kept.</source>
        <translation>The disk is too slow to record sound. What came before is kept.</translation>
    </message>
    <message>
        <source>Stop the recording, then check the disk.</source>
        <translation>Stop the recording, then check the disk.</translation>
    </message>
    <message>
        <source>An unfinished recording was altered on the disk.</source>
        <translation>An unfinished recording was altered on the disk.</translation>
    </message>
    <message>
        <source>What came before is kept as an exhibit.</source>
        <translation>What came before is kept as an exhibit.</translation>
    </message>
    <message>
        <source>Report it under Settings before you lock; then lock, unlock and try again.</source>
        <translation>Report it under Settings before you lock; then lock, unlock and try again.</translation>
    </message>
    <message>
        <source>This pseudonym is taken in this team or on this laptop.</source>
        <translation>This pseudonym is taken in this team or on this laptop.</translation>
    </message>
    <message>
        <source>Choose another pseudonym.</source>
        <translation>Choose another pseudonym.</translation>
    </message>
    <message>
        <source>Only a team lead does this.</source>
        <translation>Only a team lead does this.</translation>
    </message>
    <message>
        <source>There is no such exhibit.</source>
        <translation>There is no such exhibit.</translation>
    </message>
    <message>
        <source>Choose one from the table.</source>
        <translation>Choose one from the table.</translation>
    </message>
    <message>
        <source>This interview is finalised.</source>
        <translation>This interview is finalised.</translation>
    </message>
    <message>
        <source>Press Amend: the finalised version stays as it is.</source>
        <translation>Press Amend: the finalised version stays as it is.</translation>
    </message>
    <message>
        <source>This interview is already open as a draft.</source>
        <translation>This interview is already open as a draft.</translation>
    </message>
    <message>
        <source>Go on writing it.</source>
        <translation>Go on writing it.</translation>
    </message>
    <message>
        <source>Something in the interview cannot be kept as it was written. The rest is safe.</source>
        <translation>Something in the interview cannot be kept as it was written. The rest is safe.</translation>
    </message>
    <message>
        <source>Correct it; it is saved again at once.</source>
        <translation>Correct it; it is saved again at once.</translation>
    </message>
    <message>
        <source>The sealing of this bundle was cut.</source>
        <translation>The sealing of this bundle was cut.</translation>
    </message>
    <message>
        <source>Press Write once more: sealing goes on where it stopped.</source>
        <translation>Press Write once more: sealing goes on where it stopped.</translation>
    </message>
    <message>
        <source>Another desk of headquarters does that.</source>
        <translation>Another desk of headquarters does that.</translation>
    </message>
    <message>
        <source>Lock, and unlock the desk that is named.</source>
        <translation>Lock, and unlock the desk that is named.</translation>
    </message>
    <message>
        <source>A check failed. No receipt was signed.</source>
        <translation>A check failed. No receipt was signed.</translation>
    </message>
    <message>
        <source>Read the failed check, and set the bundle aside.</source>
        <translation>Read the failed check, and set the bundle aside.</translation>
    </message>
    <message>
        <source>No key at this desk opens the bundle.</source>
        <translation>No key at this desk opens the bundle.</translation>
    </message>
    <message>
        <source>Check that the bundle was sealed for this headquarters.</source>
        <translation>Check that the bundle was sealed for this headquarters.</translation>
    </message>
    <message>
        <source>The folder holds several bundles.</source>
        <translation>The folder holds several bundles.</translation>
    </message>
    <message>
        <source>Put each bundle into a folder of its own.</source>
        <translation>Put each bundle into a folder of its own.</translation>
    </message>
    <message>
        <source>No kit has reached this desk.</source>
        <translation>No kit has reached this desk.</translation>
    </message>
    <message>
        <source>Make a kit at the root desk first.</source>
        <translation>Make a kit at the root desk first.</translation>
    </message>
    <message>
        <source>The kit is damaged or is no kit. Nothing was made.</source>
        <translation>The kit is damaged or is no kit. Nothing was made.</translation>
    </message>
    <message>
        <source>Ask headquarters for the file again.</source>
        <translation>Ask headquarters for the file again.</translation>
    </message>
    <message>
        <source>The kit&apos;s time has run out.</source>
        <translation>The kit&apos;s time has run out.</translation>
    </message>
    <message>
        <source>Ask headquarters for a new kit.</source>
        <translation>Ask headquarters for a new kit.</translation>
    </message>
    <message>
        <source>An original is missing from the vault&apos;s folder.</source>
        <translation>An original is missing from the vault&apos;s folder.</translation>
    </message>
    <message>
        <source>Keep everything as it is and tell headquarters.</source>
        <translation>Keep everything as it is and tell headquarters.</translation>
    </message>
    <message>
        <source>The copy does not read back equal and was removed. The original is safe.</source>
        <translation>The copy does not read back equal and was removed. The original is safe.</translation>
    </message>
    <message>
        <source>Try another disk.</source>
        <translation>Try another disk.</translation>
    </message>
    <message>
        <source>The desk&apos;s chain of custody cannot be written.</source>
        <translation>The desk&apos;s chain of custody cannot be written.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Check the disk and try again.</translation>
    </message>
    <message>
        <source>The intake&apos;s store cannot be written.</source>
        <translation>The intake&apos;s store cannot be written.</translation>
    </message>
    <message>
        <source>The intake&apos;s store cannot be opened.</source>
        <translation>The intake&apos;s store cannot be opened.</translation>
    </message>
    <message>
        <source>Two people changed this record apart. Both versions are kept.</source>
        <translation>Two people changed this record apart. Both versions are kept.</translation>
    </message>
    <message>
        <source>A lead looks at both and writes the version that follows them.</source>
        <translation>A lead looks at both and writes the version that follows them.</translation>
    </message>
    <message>
        <source>Only its author amends this.</source>
        <translation>Only its author amends this.</translation>
    </message>
    <message>
        <source>Ask the author, or write a comment.</source>
        <translation>Ask the author, or write a comment.</translation>
    </message>
    <message>
        <source>The disk failed while saving and does not say what it kept.</source>
        <translation>The disk failed while saving and does not say what it kept.</translation>
    </message>
    <message>
        <source>Lock and unlock: what is shown then is what is kept.</source>
        <translation>Lock and unlock: what is shown then is what is kept.</translation>
    </message>
    <message>
        <source>The vault was recovered or restored: its old chain gets no further line.</source>
        <translation>The vault was recovered or restored: its old chain gets no further line.</translation>
    </message>
    <message>
        <source>Ask headquarters for a new certificate.</source>
        <translation>Ask headquarters for a new certificate.</translation>
    </message>
    <message>
        <source>The vault is travel-locked: nothing on this laptop opens it.</source>
        <translation>The vault is travel-locked: nothing on this laptop opens it.</translation>
    </message>
    <message>
        <source>Open it with what was left with headquarters.</source>
        <translation>Open it with what was left with headquarters.</translation>
    </message>
    <message>
        <source>A signer was revoked. No receipt was signed.</source>
        <translation>A signer was revoked. No receipt was signed.</translation>
    </message>
    <message>
        <source>A person must judge it first.</source>
        <translation>A person must judge it first.</translation>
    </message>
    <message>
        <source>Parts of the bundle are missing. No receipt was signed.</source>
        <translation>Parts of the bundle are missing. No receipt was signed.</translation>
    </message>
    <message>
        <source>Ask the team for the missing parts.</source>
        <translation>Ask the team for the missing parts.</translation>
    </message>
    <message>
        <source>The root is split into shares; this needs them.</source>
        <translation>The root is split into shares; this needs them.</translation>
    </message>
    <message>
        <source>Bring the holders together and use the command line.</source>
        <translation>Bring the holders together and use the command line.</translation>
    </message>
    <message>
        <source>A part of the bundle is damaged, or holds something else than was signed.</source>
        <translation>A part of the bundle is damaged, or holds something else than was signed.</translation>
    </message>
    <message>
        <source>Set the bundle aside and ask its team.</source>
        <translation>Set the bundle aside and ask its team.</translation>
    </message>
    <message>
        <source>Parts that do not belong together stand in one bundle.</source>
        <translation>Parts that do not belong together stand in one bundle.</translation>
    </message>
    <message>
        <source>A record in the bundle does not match what was committed to.</source>
        <translation>A record in the bundle does not match what was committed to.</translation>
    </message>
    <message>
        <source>The list of what consent keeps back does not match the bundle.</source>
        <translation>The list of what consent keeps back does not match the bundle.</translation>
    </message>
    <message>
        <source>A line of custody does not have the content that belongs to it.</source>
        <translation>A line of custody does not have the content that belongs to it.</translation>
    </message>
    <message>
        <source>Keep a copy as it is and ask headquarters.</source>
        <translation>Keep a copy as it is and ask headquarters.</translation>
    </message>
    <message>
        <source>The chain of custody is cut, altered or out of order.</source>
        <translation>The chain of custody is cut, altered or out of order.</translation>
    </message>
    <message>
        <source>Keep a copy as it is and ask headquarters. Lines before the first bad one still stand.</source>
        <translation>Keep a copy as it is and ask headquarters. Lines before the first bad one still stand.</translation>
    </message>
    <message>
        <source>Two histories of one chain of custody are here.</source>
        <translation>Two histories of one chain of custody are here.</translation>
    </message>
    <message>
        <source>Keep both and ask headquarters which came first.</source>
        <translation>Keep both and ask headquarters which came first.</translation>
    </message>
    <message>
        <source>What a chain of custody saw of another is missing or damaged.</source>
        <translation>What a chain of custody saw of another is missing or damaged.</translation>
    </message>
    <message>
        <source>Ask the team for the file of tips. Lines before it still stand.</source>
        <translation>Ask the team for the file of tips. Lines before it still stand.</translation>
    </message>
    <message>
        <source>A chain of custody is that of another team than the signer&apos;s.</source>
        <translation>A chain of custody is that of another team than the signer&apos;s.</translation>
    </message>
    <message>
        <source>The bundle&apos;s head or announcement does not read.</source>
        <translation>The bundle&apos;s head or announcement does not read.</translation>
    </message>
    <message>
        <source>Ask the team to send it again.</source>
        <translation>Ask the team to send it again.</translation>
    </message>
    <message>
        <source>The bundle&apos;s head has not arrived.</source>
        <translation>The bundle&apos;s head has not arrived.</translation>
    </message>
    <message>
        <source>Ask the team for the file that ends in .head.age.</source>
        <translation>Ask the team for the file that ends in .head.age.</translation>
    </message>
    <message>
        <source>The signature on the bundle&apos;s head does not hold.</source>
        <translation>The signature on the bundle&apos;s head does not hold.</translation>
    </message>
    <message>
        <source>Another bundle with this id was received before: one of the two is forged.</source>
        <translation>Another bundle with this id was received before: one of the two is forged.</translation>
    </message>
    <message>
        <source>Set it aside and ask its signer.</source>
        <translation>Set it aside and ask its signer.</translation>
    </message>
    <message>
        <source>An encrypted file is damaged, altered or cut.</source>
        <translation>An encrypted file is damaged, altered or cut.</translation>
    </message>
    <message>
        <source>Keep it as it is, and ask the sender for it again.</source>
        <translation>Keep it as it is, and ask the sender for it again.</translation>
    </message>
    <message>
        <source>A signed pair of files is damaged, or holds more than it should.</source>
        <translation>A signed pair of files is damaged, or holds more than it should.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for the file again.</source>
        <translation>Ask whoever sent it for the file again.</translation>
    </message>
    <message>
        <source>A file there is no ordinary file, or is larger than it may be.</source>
        <translation>A file there is no ordinary file, or is larger than it may be.</translation>
    </message>
    <message>
        <source>The key of the month that this bundle is sealed to was destroyed.</source>
        <translation>The key of the month that this bundle is sealed to was destroyed.</translation>
    </message>
    <message>
        <source>Use what the case keeps, or ask its team to seal again what it still has.</source>
        <translation>Use what the case keeps, or ask its team to seal again what it still has.</translation>
    </message>
    <message>
        <source>The disk or stick failed while it was written. What was saved before is safe.</source>
        <translation>The disk or stick failed while it was written. What was saved before is safe.</translation>
    </message>
    <message>
        <source>Check the disk or stick, then do it again.</source>
        <translation>Check the disk or stick, then do it again.</translation>
    </message>
    <message>
        <source>The disk failed while the vault&apos;s key was changed. The vault is whole, with one key or the other.</source>
        <translation>The disk failed while the vault&apos;s key was changed. The vault is whole, with one key or the other.</translation>
    </message>
    <message>
        <source>Check the disk, then unlock again.</source>
        <translation>Check the disk, then unlock again.</translation>
    </message>
    <message>
        <source>The vault is only read: its disk was full or failing when it was unlocked.</source>
        <translation>The vault is only read: its disk was full or failing when it was unlocked.</translation>
    </message>
    <message>
        <source>Free disk space or mend the disk, then lock and unlock again.</source>
        <translation>Free disk space or mend the disk, then lock and unlock again.</translation>
    </message>
    <message>
        <source>Restoring this vault was cut before it was whole.</source>
        <translation>Restoring this vault was cut before it was whole.</translation>
    </message>
    <message>
        <source>Restore the backup again, into the same folder.</source>
        <translation>Restore the backup again, into the same folder.</translation>
    </message>
    <message>
        <source>The vault&apos;s database is missing, or was cut or altered.</source>
        <translation>The vault&apos;s database is missing, or was cut or altered.</translation>
    </message>
    <message>
        <source>Keep a copy as it is; restore from a backup.</source>
        <translation>Keep a copy as it is; restore from a backup.</translation>
    </message>
    <message>
        <source>The vault&apos;s file of keys was cut or altered.</source>
        <translation>The vault&apos;s file of keys was cut or altered.</translation>
    </message>
    <message>
        <source>A stored key was altered, or belongs to someone else.</source>
        <translation>A stored key was altered, or belongs to someone else.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or enrol again.</source>
        <translation>Restore it from a backup, or enrol again.</translation>
    </message>
    <message>
        <source>A stored original was cut or altered.</source>
        <translation>A stored original was cut or altered.</translation>
    </message>
    <message>
        <source>A record in the vault is missing, or is not what its line of custody says.</source>
        <translation>A record in the vault is missing, or is not what its line of custody says.</translation>
    </message>
    <message>
        <source>The mark of how new the vault is was altered.</source>
        <translation>The mark of how new the vault is was altered.</translation>
    </message>
    <message>
        <source>The vault&apos;s new chain does not name the one before it.</source>
        <translation>The vault&apos;s new chain does not name the one before it.</translation>
    </message>
    <message>
        <source>The making of this vault, or of your place in it, was cut.</source>
        <translation>The making of this vault, or of your place in it, was cut.</translation>
    </message>
    <message>
        <source>Delete the unfinished folder and make it again, or unlock as another person.</source>
        <translation>Delete the unfinished folder and make it again, or unlock as another person.</translation>
    </message>
    <message>
        <source>The passphrase is another person&apos;s.</source>
        <translation>The passphrase is another person&apos;s.</translation>
    </message>
    <message>
        <source>Type your own passphrase.</source>
        <translation>Type your own passphrase.</translation>
    </message>
    <message>
        <source>There is no such person in this vault.</source>
        <translation>There is no such person in this vault.</translation>
    </message>
    <message>
        <source>Choose one of the people of this vault.</source>
        <translation>Choose one of the people of this vault.</translation>
    </message>
    <message>
        <source>A role is interviewer or team lead.</source>
        <translation>A role is interviewer or team lead.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Choose one of them.</translation>
    </message>
    <message>
        <source>The passphrase is too short or too plain.</source>
        <translation>The passphrase is too short or too plain.</translation>
    </message>
    <message>
        <source>Use the words that fieldkit proposes.</source>
        <translation>Use the words that fieldkit proposes.</translation>
    </message>
    <message>
        <source>The vault&apos;s places for people are full.</source>
        <translation>The vault&apos;s places for people are full.</translation>
    </message>
    <message>
        <source>Let everyone unlock once, or take out a person who left.</source>
        <translation>Let everyone unlock once, or take out a person who left.</translation>
    </message>
    <message>
        <source>This vault was made without a recovery key.</source>
        <translation>This vault was made without a recovery key.</translation>
    </message>
    <message>
        <source>Only a person&apos;s passphrase opens it.</source>
        <translation>Only a person&apos;s passphrase opens it.</translation>
    </message>
    <message>
        <source>The vault belongs to another recovery key.</source>
        <translation>The vault belongs to another recovery key.</translation>
    </message>
    <message>
        <source>Ask which headquarters it belongs to.</source>
        <translation>Ask which headquarters it belongs to.</translation>
    </message>
    <message>
        <source>This is no recovery key, or it cannot be read.</source>
        <translation>This is no recovery key, or it cannot be read.</translation>
    </message>
    <message>
        <source>Check the stick, and choose the file recovery.json that headquarters keeps.</source>
        <translation>Check the stick, and choose the file recovery.json that headquarters keeps.</translation>
    </message>
    <message>
        <source>There is no backup in that folder.</source>
        <translation>There is no backup in that folder.</translation>
    </message>
    <message>
        <source>Choose the folder that it was written to.</source>
        <translation>Choose the folder that it was written to.</translation>
    </message>
    <message>
        <source>The folder holds backups of several vaults.</source>
        <translation>The folder holds backups of several vaults.</translation>
    </message>
    <message>
        <source>Put each into a folder of its own.</source>
        <translation>Put each into a folder of its own.</translation>
    </message>
    <message>
        <source>The backup is damaged, or changed while it was read.</source>
        <translation>The backup is damaged, or changed while it was read.</translation>
    </message>
    <message>
        <source>Make a new one, on another stick.</source>
        <translation>Make a new one, on another stick.</translation>
    </message>
    <message>
        <source>The work ended without saying how it went.</source>
        <translation>The work ended without saying how it went.</translation>
    </message>
    <message>
        <source>Look at what is there, then start it again.</source>
        <translation>Look at what is there, then start it again.</translation>
    </message>
    <message>
        <source>A backup inside the vault&apos;s folder would be lost with it.</source>
        <translation>A backup inside the vault&apos;s folder would be lost with it.</translation>
    </message>
    <message>
        <source>Choose another disk or stick.</source>
        <translation>Choose another disk or stick.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>There is no such folder.</translation>
    </message>
    <message>
        <source>Plug the stick in and choose its folder.</source>
        <translation>Plug the stick in and choose its folder.</translation>
    </message>
    <message>
        <source>What was written does not read back equal. Nothing is called written.</source>
        <translation>What was written does not read back equal. Nothing is called written.</translation>
    </message>
    <message>
        <source>Use another stick.</source>
        <translation>Use another stick.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>The file is not there.</translation>
    </message>
    <message>
        <source>Check the card or stick and try again.</source>
        <translation>Check the card or stick and try again.</translation>
    </message>
    <message>
        <source>The file changed while it was read. Nothing of it was kept.</source>
        <translation>The file changed while it was read. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Wait until whatever writes to it has finished, then add it again.</source>
        <translation>Wait until whatever writes to it has finished, then add it again.</translation>
    </message>
    <message>
        <source>That is no file with content, or only a link to one.</source>
        <translation>That is no file with content, or only a link to one.</translation>
    </message>
    <message>
        <source>Choose the file itself, or a folder of files.</source>
        <translation>Choose the file itself, or a folder of files.</translation>
    </message>
    <message>
        <source>A part of fieldkit itself is missing or altered.</source>
        <translation>A part of fieldkit itself is missing or altered.</translation>
    </message>
    <message>
        <source>Set fieldkit up again. The vault is not touched by that.</source>
        <translation>Set fieldkit up again. The vault is not touched by that.</translation>
    </message>
    <message>
        <source>The root desk has not certified this desk&apos;s key yet.</source>
        <translation>The root desk has not certified this desk&apos;s key yet.</translation>
    </message>
    <message>
        <source>Take its request to the root desk, and bring the new kit here.</source>
        <translation>Take its request to the root desk, and bring the new kit here.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate was not valid at that time.</source>
        <translation>The signer&apos;s certificate was not valid at that time.</translation>
    </message>
    <message>
        <source>Check the time that is claimed, and ask for a new certificate.</source>
        <translation>Check the time that is claimed, and ask for a new certificate.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate was revoked.</source>
        <translation>The signer&apos;s certificate was revoked.</translation>
    </message>
    <message>
        <source>Ask headquarters what was lost and since when.</source>
        <translation>Ask headquarters what was lost and since when.</translation>
    </message>
    <message>
        <source>Headquarters does not vouch for whoever signed this.</source>
        <translation>Headquarters does not vouch for whoever signed this.</translation>
    </message>
    <message>
        <source>Compare headquarters&apos; words, and ask for a current kit.</source>
        <translation>Compare headquarters&apos; words, and ask for a current kit.</translation>
    </message>
    <message>
        <source>Whoever signed this has another role, and may not sign it.</source>
        <translation>Whoever signed this has another role, and may not sign it.</translation>
    </message>
    <message>
        <source>Ask someone with the right role to sign.</source>
        <translation>Ask someone with the right role to sign.</translation>
    </message>
    <message>
        <source>A certificate is damaged, or is not of the form used here.</source>
        <translation>A certificate is damaged, or is not of the form used here.</translation>
    </message>
    <message>
        <source>Ask headquarters for a new one.</source>
        <translation>Ask headquarters for a new one.</translation>
    </message>
    <message>
        <source>A file of roots or of revoked certificates is damaged.</source>
        <translation>A file of roots or of revoked certificates is damaged.</translation>
    </message>
    <message>
        <source>Ask headquarters for it again.</source>
        <translation>Ask headquarters for it again.</translation>
    </message>
    <message>
        <source>A signature does not match what it should have signed.</source>
        <translation>A signature does not match what it should have signed.</translation>
    </message>
    <message>
        <source>Keep a copy, do not rely on it, and ask the sender.</source>
        <translation>Keep a copy, do not rely on it, and ask the sender.</translation>
    </message>
    <message>
        <source>A signature is damaged, or is not of the form used here.</source>
        <translation>A signature is damaged, or is not of the form used here.</translation>
    </message>
    <message>
        <source>A line is signed with a certificate that is not here.</source>
        <translation>A line is signed with a certificate that is not here.</translation>
    </message>
    <message>
        <source>Ask the team for the certificate. Lines before it still stand.</source>
        <translation>Ask the team for the certificate. Lines before it still stand.</translation>
    </message>
    <message>
        <source>The certificate belongs to another key.</source>
        <translation>The certificate belongs to another key.</translation>
    </message>
    <message>
        <source>Enrol again on this laptop.</source>
        <translation>Enrol again on this laptop.</translation>
    </message>
    <message>
        <source>The key is not of the kind that can be certified here.</source>
        <translation>The key is not of the kind that can be certified here.</translation>
    </message>
    <message>
        <source>Make the request again with this program.</source>
        <translation>Make the request again with this program.</translation>
    </message>
    <message>
        <source>The request or certificate file is damaged, or is another file.</source>
        <translation>The request or certificate file is damaged, or is another file.</translation>
    </message>
    <message>
        <source>Make the file again, or fetch it again.</source>
        <translation>Make the file again, or fetch it again.</translation>
    </message>
    <message>
        <source>This certificate answers another request, not the newest one of this vault.</source>
        <translation>This certificate answers another request, not the newest one of this vault.</translation>
    </message>
    <message>
        <source>Give headquarters the newest request, and take in the answer to it.</source>
        <translation>Give headquarters the newest request, and take in the answer to it.</translation>
    </message>
    <message>
        <source>The request is for another team. Nothing was signed.</source>
        <translation>The request is for another team. Nothing was signed.</translation>
    </message>
    <message>
        <source>Ask that team&apos;s lead.</source>
        <translation>Ask that team&apos;s lead.</translation>
    </message>
    <message>
        <source>The team&apos;s authority that came with it is another team&apos;s.</source>
        <translation>The team&apos;s authority that came with it is another team&apos;s.</translation>
    </message>
    <message>
        <source>Ask headquarters for the certificate again.</source>
        <translation>Ask headquarters for the certificate again.</translation>
    </message>
    <message>
        <source>The kit holds certificates of another team or role.</source>
        <translation>The kit holds certificates of another team or role.</translation>
    </message>
    <message>
        <source>This kit is not newer than the one in use.</source>
        <translation>This kit is not newer than the one in use.</translation>
    </message>
    <message>
        <source>Go on with the kit in use.</source>
        <translation>Go on with the kit in use.</translation>
    </message>
    <message>
        <source>The kit is for another headquarters or team.</source>
        <translation>The kit is for another headquarters or team.</translation>
    </message>
    <message>
        <source>Ask headquarters for your own.</source>
        <translation>Ask headquarters for your own.</translation>
    </message>
    <message>
        <source>The kit is not under the root of this vault&apos;s headquarters.</source>
        <translation>The kit is not under the root of this vault&apos;s headquarters.</translation>
    </message>
    <message>
        <source>Keep the kit in use, and compare the words with headquarters.</source>
        <translation>Keep the kit in use, and compare the words with headquarters.</translation>
    </message>
    <message>
        <source>The receipt is damaged, or is another file.</source>
        <translation>The receipt is damaged, or is another file.</translation>
    </message>
    <message>
        <source>Remove nothing, and ask headquarters for the receipt again.</source>
        <translation>Remove nothing, and ask headquarters for the receipt again.</translation>
    </message>
    <message>
        <source>The receipt names other bytes than were sealed here.</source>
        <translation>The receipt names other bytes than were sealed here.</translation>
    </message>
    <message>
        <source>What came about headquarters&apos; log of receipts does not hold.</source>
        <translation>What came about headquarters&apos; log of receipts does not hold.</translation>
    </message>
    <message>
        <source>Keep it, remove nothing, and ask headquarters.</source>
        <translation>Keep it, remove nothing, and ask headquarters.</translation>
    </message>
    <message>
        <source>Headquarters&apos; log of receipts shows two histories. Both are kept.</source>
        <translation>Headquarters&apos; log of receipts shows two histories. Both are kept.</translation>
    </message>
    <message>
        <source>Remove nothing, and tell headquarters by another way.</source>
        <translation>Remove nothing, and tell headquarters by another way.</translation>
    </message>
    <message>
        <source>Nothing shows that the log of receipts continues what was seen here. Both are kept.</source>
        <translation>Nothing shows that the log of receipts continues what was seen here. Both are kept.</translation>
    </message>
    <message>
        <source>Ask headquarters for its newest receipts. Until then remove nothing.</source>
        <translation>Ask headquarters for its newest receipts. Until then remove nothing.</translation>
    </message>
    <message>
        <source>Nobody outside headquarters watches its log of receipts yet, as far as the kit says.</source>
        <translation>Nobody outside headquarters watches its log of receipts yet, as far as the kit says.</translation>
    </message>
    <message>
        <source>Ask headquarters for a newer kit.</source>
        <translation>Ask headquarters for a newer kit.</translation>
    </message>
    <message>
        <source>Headquarters has not said yet that it verified this, whole and without questions.</source>
        <translation>Headquarters has not said yet that it verified this, whole and without questions.</translation>
    </message>
    <message>
        <source>Take in its receipts once they come. Nothing was removed.</source>
        <translation>Take in its receipts once they come. Nothing was removed.</translation>
    </message>
    <message>
        <source>Nobody outside headquarters has signed yet that its log holds the receipt.</source>
        <translation>Nobody outside headquarters has signed yet that its log holds the receipt.</translation>
    </message>
    <message>
        <source>Take in newer receipts. Nothing was removed.</source>
        <translation>Take in newer receipts. Nothing was removed.</translation>
    </message>
    <message>
        <source>The original was removed here, and headquarters has it.</source>
        <translation>The original was removed here, and headquarters has it.</translation>
    </message>
    <message>
        <source>Ask headquarters for it, or look into a backup from before.</source>
        <translation>Ask headquarters for it, or look into a backup from before.</translation>
    </message>
    <message>
        <source>The original is not here, or is another than was sent.</source>
        <translation>The original is not here, or is another than was sent.</translation>
    </message>
    <message>
        <source>Nothing was removed. Look into its custody.</source>
        <translation>Nothing was removed. Look into its custody.</translation>
    </message>
    <message>
        <source>The log of receipts here is not the one that was signed.</source>
        <translation>The log of receipts here is not the one that was signed.</translation>
    </message>
    <message>
        <source>Put the intake&apos;s folder back as it was last.</source>
        <translation>Put the intake&apos;s folder back as it was last.</translation>
    </message>
    <message>
        <source>The receipt is signed by someone to whom this was not sent.</source>
        <translation>The receipt is signed by someone to whom this was not sent.</translation>
    </message>
    <message>
        <source>The list of receipts is damaged, or does not follow on.</source>
        <translation>The list of receipts is damaged, or does not follow on.</translation>
    </message>
    <message>
        <source>Keep every copy, and ask headquarters which receipts were given.</source>
        <translation>Keep every copy, and ask headquarters which receipts were given.</translation>
    </message>
    <message>
        <source>A time-stamp is damaged, or is not by an authority that headquarters named.</source>
        <translation>A time-stamp is damaged, or is not by an authority that headquarters named.</translation>
    </message>
    <message>
        <source>Ask headquarters which authorities it uses, and for the time-stamp again.</source>
        <translation>Ask headquarters which authorities it uses, and for the time-stamp again.</translation>
    </message>
    <message>
        <source>Something of this was not reviewed yet. Nothing was sealed.</source>
        <translation>Something of this was not reviewed yet. Nothing was sealed.</translation>
    </message>
    <message>
        <source>Review it, or send it back, then seal.</source>
        <translation>Review it, or send it back, then seal.</translation>
    </message>
    <message>
        <source>Something of this was sent back to its author.</source>
        <translation>Something of this was sent back to its author.</translation>
    </message>
    <message>
        <source>Wait for the amended version, or approve it after all.</source>
        <translation>Wait for the amended version, or approve it after all.</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock your certificate is not valid: nobody would accept the signature.</source>
        <translation>By this laptop&apos;s clock your certificate is not valid: nobody would accept the signature.</translation>
    </message>
    <message>
        <source>Set the clock right and seal again. Recording goes on, and what was recorded stays.</source>
        <translation>Set the clock right and seal again. Recording goes on, and what was recorded stays.</translation>
    </message>
    <message>
        <source>What came as sent back is damaged, or was not signed by a lead of this team.</source>
        <translation>What came as sent back is damaged, or was not signed by a lead of this team.</translation>
    </message>
    <message>
        <source>The comments beside this slip are damaged, or no lead of this team signed them.</source>
        <translation>The comments beside this slip are damaged, or no lead of this team signed them.</translation>
    </message>
    <message>
        <source>Change nothing, and ask your lead for the slip again.</source>
        <translation>Change nothing, and ask your lead for the slip again.</translation>
    </message>
    <message>
        <source>The comments beside this slip are sealed for somebody else.</source>
        <translation>The comments beside this slip are sealed for somebody else.</translation>
    </message>
    <message>
        <source>The slip itself was taken in. Ask your lead for your comments.</source>
        <translation>The slip itself was taken in. Ask your lead for your comments.</translation>
    </message>
    <message>
        <source>The comment says nothing.</source>
        <translation>The comment says nothing.</translation>
    </message>
    <message>
        <source>Write what should be looked at.</source>
        <translation>Write what should be looked at.</translation>
    </message>
    <message>
        <source>That is too long for one comment. Nothing was written.</source>
        <translation>That is too long for one comment. Nothing was written.</translation>
    </message>
    <message>
        <source>Make two of it.</source>
        <translation>Make two of it.</translation>
    </message>
    <message>
        <source>This version has no such turn any more.</source>
        <translation>This version has no such turn any more.</translation>
    </message>
    <message>
        <source>Open it again, and comment on what stands there.</source>
        <translation>Open it again, and comment on what stands there.</translation>
    </message>
    <message>
        <source>This comment is answered already, or it is not here.</source>
        <translation>This comment is answered already, or it is not here.</translation>
    </message>
    <message>
        <source>Open the interview again and read what was said.</source>
        <translation>Open the interview again and read what was said.</translation>
    </message>
    <message>
        <source>Another person wrote this; merging is theirs. Nothing was merged.</source>
        <translation>Another person wrote this; merging is theirs. Nothing was merged.</translation>
    </message>
    <message>
        <source>Ask them which version holds where, and write what they answered as the reason.</source>
        <translation>Ask them which version holds where, and write what they answered as the reason.</translation>
    </message>
    <message>
        <source>This record has one current version already. Nothing was merged.</source>
        <translation>This record has one current version already. Nothing was merged.</translation>
    </message>
    <message>
        <source>Open Review again.</source>
        <translation>Open Review again.</translation>
    </message>
    <message>
        <source>The versions differ on what is not on this laptop.</source>
        <translation>The versions differ on what is not on this laptop.</translation>
    </message>
    <message>
        <source>Ask their author to merge them.</source>
        <translation>Ask their author to merge them.</translation>
    </message>
    <message>
        <source>For one place nothing is chosen yet. Nothing was merged.</source>
        <translation>For one place nothing is chosen yet. Nothing was merged.</translation>
    </message>
    <message>
        <source>Choose a version for each place.</source>
        <translation>Choose a version for each place.</translation>
    </message>
    <message>
        <source>That is no time. Nothing was written.</source>
        <translation>That is no time. Nothing was written.</translation>
    </message>
    <message>
        <source>Write when it was last in their hands, like 2026-11-23 18:30.</source>
        <translation>Write when it was last in their hands, like 2026-11-23 18:30.</translation>
    </message>
    <message>
        <source>This is your own certificate: you cannot declare it lost here.</source>
        <translation>This is your own certificate: you cannot declare it lost here.</translation>
    </message>
    <message>
        <source>Call headquarters: they revoke it.</source>
        <translation>Call headquarters: they revoke it.</translation>
    </message>
    <message>
        <source>Nobody of the team has this certificate here.</source>
        <translation>Nobody of the team has this certificate here.</translation>
    </message>
    <message>
        <source>Take in a newer kit.</source>
        <translation>Take in a newer kit.</translation>
    </message>
    <message>
        <source>The step before is not done yet.</source>
        <translation>The step before is not done yet.</translation>
    </message>
    <message>
        <source>Open the page again: it shows the next step.</source>
        <translation>Open the page again: it shows the next step.</translation>
    </message>
    <message>
        <source>The token is not there, or does not answer. Nothing was written.</source>
        <translation>The token is not there, or does not answer. Nothing was written.</translation>
    </message>
    <message>
        <source>Plug it in, lock and unlock, then do the last step again.</source>
        <translation>Plug it in, lock and unlock, then do the last step again.</translation>
    </message>
    <message>
        <source>The PIN does not open the token.</source>
        <translation>The PIN does not open the token.</translation>
    </message>
    <message>
        <source>Few tries are allowed: look it up before you try again.</source>
        <translation>Few tries are allowed: look it up before you try again.</translation>
    </message>
    <message>
        <source>The token is locked after too many wrong PINs.</source>
        <translation>The token is locked after too many wrong PINs.</translation>
    </message>
    <message>
        <source>Unlock it with its PUK. Until then the vault can be read.</source>
        <translation>Unlock it with its PUK. Until then the vault can be read.</translation>
    </message>
    <message>
        <source>This vault is signed with a token, and no PIN was given: it can be read, not written.</source>
        <translation>This vault is signed with a token, and no PIN was given: it can be read, not written.</translation>
    </message>
    <message>
        <source>Lock, unlock, and type the PIN.</source>
        <translation>Lock, unlock, and type the PIN.</translation>
    </message>
    <message>
        <source>The token&apos;s PKCS#11 library cannot be loaded.</source>
        <translation>The token&apos;s PKCS#11 library cannot be loaded.</translation>
    </message>
    <message>
        <source>Check its path, or enrol again.</source>
        <translation>Check its path, or enrol again.</translation>
    </message>
    <message>
        <source>The token does not hold this key.</source>
        <translation>The token does not hold this key.</translation>
    </message>
    <message>
        <source>Use the token that was enrolled.</source>
        <translation>Use the token that was enrolled.</translation>
    </message>
    <message>
        <source>A field holds too much text, or a broken character.</source>
        <translation>A field holds too much text, or a broken character.</translation>
    </message>
    <message>
        <source>Shorten it, or type it again.</source>
        <translation>Shorten it, or type it again.</translation>
    </message>
    <message>
        <source>It has no name yet. What was written is saved as a draft.</source>
        <translation>It has no name yet. What was written is saved as a draft.</translation>
    </message>
    <message>
        <source>Say what people call it, or what happened.</source>
        <translation>Say what people call it, or what happened.</translation>
    </message>
    <message>
        <source>It is open as a draft elsewhere, which says the same things.</source>
        <translation>It is open as a draft elsewhere, which says the same things.</translation>
    </message>
    <message>
        <source>Change it there, or finish or discard that draft first.</source>
        <translation>Change it there, or finish or discard that draft first.</translation>
    </message>
    <message>
        <source>That is no time of day. Nothing was written down.</source>
        <translation>That is no time of day. Nothing was written down.</translation>
    </message>
    <message>
        <source>Write what the phone shows, such as 14:32.</source>
        <translation>Write what the phone shows, such as 14:32.</translation>
    </message>
    <message>
        <source>This exhibit bears no camera time.</source>
        <translation>This exhibit bears no camera time.</translation>
    </message>
    <message>
        <source>Choose the photo of the phone, as the camera made it.</source>
        <translation>Choose the photo of the phone, as the camera made it.</translation>
    </message>
    <message>
        <source>There is no such kind of record.</source>
        <translation>There is no such kind of record.</translation>
    </message>
    <message>
        <source>Choose an actor or an event.</source>
        <translation>Choose an actor or an event.</translation>
    </message>
    <message>
        <source>The date does not fit its calendar. It is saved as a draft.</source>
        <translation>The date does not fit its calendar. It is saved as a draft.</translation>
    </message>
    <message>
        <source>Choose the calendar and write year, month and day, or leave the day or the month out.</source>
        <translation>Choose the calendar and write year, month and day, or leave the day or the month out.</translation>
    </message>
    <message>
        <source>Earliest and latest are no Gregorian days, or stand in the wrong order.</source>
        <translation>Earliest and latest are no Gregorian days, or stand in the wrong order.</translation>
    </message>
    <message>
        <source>Write them as year-month-day, the earliest first.</source>
        <translation>Write them as year-month-day, the earliest first.</translation>
    </message>
    <message>
        <source>The photo has a part and no scene.</source>
        <translation>The photo has a part and no scene.</translation>
    </message>
    <message>
        <source>Name the scene first.</source>
        <translation>Name the scene first.</translation>
    </message>
    <message>
        <source>That is no part of a series, or the scene&apos;s name is too long.</source>
        <translation>That is no part of a series, or the scene&apos;s name is too long.</translation>
    </message>
    <message>
        <source>Choose one of the five parts, and a name of up to 120 letters.</source>
        <translation>Choose one of the five parts, and a name of up to 120 letters.</translation>
    </message>
    <message>
        <source>Only a photo stands in a photo log.</source>
        <translation>Only a photo stands in a photo log.</translation>
    </message>
    <message>
        <source>Choose a photo.</source>
        <translation>Choose a photo.</translation>
    </message>
    <message>
        <source>A number and a description are needed. Nothing was saved.</source>
        <translation>A number and a description are needed. Nothing was saved.</translation>
    </message>
    <message>
        <source>Say what it is, and its number.</source>
        <translation>Say what it is, and its number.</translation>
    </message>
    <message>
        <source>A field is too long. Nothing was saved.</source>
        <translation>A field is too long. Nothing was saved.</translation>
    </message>
    <message>
        <source>Say it shorter.</source>
        <translation>Say it shorter.</translation>
    </message>
    <message>
        <source>Another item has this number. Nothing was saved.</source>
        <translation>Another item has this number. Nothing was saved.</translation>
    </message>
    <message>
        <source>Give each thing its own number.</source>
        <translation>Give each thing its own number.</translation>
    </message>
    <message>
        <source>Another item has this seal. Nothing was saved.</source>
        <translation>Another item has this seal. Nothing was saved.</translation>
    </message>
    <message>
        <source>Read the seal again.</source>
        <translation>Read the seal again.</translation>
    </message>
    <message>
        <source>Say why it is handed over. Nothing was signed.</source>
        <translation>Say why it is handed over. Nothing was signed.</translation>
    </message>
    <message>
        <source>Give a purpose, without names.</source>
        <translation>Give a purpose, without names.</translation>
    </message>
    <message>
        <source>Say who the other person is. Nothing was signed.</source>
        <translation>Say who the other person is. Nothing was signed.</translation>
    </message>
    <message>
        <source>A pseudonym or a role, no name.</source>
        <translation>A pseudonym or a role, no name.</translation>
    </message>
    <message>
        <source>Somebody else has it; only they can give it away.</source>
        <translation>Somebody else has it; only they can give it away.</translation>
    </message>
    <message>
        <source>Take it from who has it first.</source>
        <translation>Take it from who has it first.</translation>
    </message>
    <message>
        <source>That is your own passphrase. Nothing was signed.</source>
        <translation>That is your own passphrase. Nothing was signed.</translation>
    </message>
    <message>
        <source>The other person types their own passphrase.</source>
        <translation>The other person types their own passphrase.</translation>
    </message>
    <message>
        <source>The other person has no certificate on this laptop yet.</source>
        <translation>The other person has no certificate on this laptop yet.</translation>
    </message>
    <message>
        <source>Finish their enrolment, or have them sign on paper.</source>
        <translation>Finish their enrolment, or have them sign on paper.</translation>
    </message>
    <message>
        <source>Nothing would ever open this vault again. It was not locked.</source>
        <translation>Nothing would ever open this vault again. It was not locked.</translation>
    </message>
    <message>
        <source>Let a person who does not travel stay, or take a token.</source>
        <translation>Let a person who does not travel stay, or take a token.</translation>
    </message>
    <message>
        <source>Your own place would stay. Nothing was locked.</source>
        <translation>Your own place would stay. Nothing was locked.</translation>
    </message>
    <message>
        <source>Choose only people who do not travel.</source>
        <translation>Choose only people who do not travel.</translation>
    </message>
    <message>
        <source>Places of this vault wait for a token already.</source>
        <translation>Places of this vault wait for a token already.</translation>
    </message>
    <message>
        <source>Bring them back first, or lock without a token.</source>
        <translation>Bring them back first, or lock without a token.</translation>
    </message>
    <message>
        <source>No place in this vault waits for a token.</source>
        <translation>No place in this vault waits for a token.</translation>
    </message>
    <message>
        <source>Unlock it with a passphrase.</source>
        <translation>Unlock it with a passphrase.</translation>
    </message>
    <message>
        <source>The token is for another vault, or was cleared.</source>
        <translation>The token is for another vault, or was cleared.</translation>
    </message>
    <message>
        <source>Use the token that this vault was locked with.</source>
        <translation>Use the token that this vault was locked with.</translation>
    </message>
    <message>
        <source>You cannot take yourself out.</source>
        <translation>You cannot take yourself out.</translation>
    </message>
    <message>
        <source>Let another person of this vault do it.</source>
        <translation>Let another person of this vault do it.</translation>
    </message>
    <message>
        <source>Your own request and certificate do not belong together.</source>
        <translation>Your own request and certificate do not belong together.</translation>
    </message>
    <message>
        <source>Change nothing, and ask headquarters.</source>
        <translation>Change nothing, and ask headquarters.</translation>
    </message>
    <message>
        <source>Somebody of this vault has not unlocked it for a long time.</source>
        <translation>Somebody of this vault has not unlocked it for a long time.</translation>
    </message>
    <message>
        <source>Let everybody unlock once, then do it again.</source>
        <translation>Let everybody unlock once, then do it again.</translation>
    </message>
    <message>
        <source>There is more to print than this laptop can set on pages.</source>
        <translation>There is more to print than this laptop can set on pages.</translation>
    </message>
    <message>
        <source>Print single statements or exhibits instead.</source>
        <translation>Print single statements or exhibits instead.</translation>
    </message>
    <message>
        <source>The print could not be made. No file was written.</source>
        <translation>The print could not be made. No file was written.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, report the problem.</source>
        <translation>Try again; if it fails again, report the problem.</translation>
    </message>
    <message>
        <source>A draft is not printed: it is no statement yet.</source>
        <translation>A draft is not printed: it is no statement yet.</translation>
    </message>
    <message>
        <source>Finalise the interview, then print it.</source>
        <translation>Finalise the interview, then print it.</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>When the interview began</source>
        <translation>When the interview began</translation>
    </message>
    <message>
        <source>Language of the witness</source>
        <translation>Language of the witness</translation>
    </message>
    <message>
        <source>Consent: identity</source>
        <translation>Consent: identity</translation>
    </message>
    <message>
        <source>Consent: statement</source>
        <translation>Consent: statement</translation>
    </message>
    <message>
        <source>Consent: photos</source>
        <translation>Consent: photos</translation>
    </message>
    <message>
        <source>Consent: recordings</source>
        <translation>Consent: recordings</translation>
    </message>
    <message>
        <source>Limits of confidentiality explained</source>
        <translation>Limits of confidentiality explained</translation>
    </message>
    <message>
        <source>The account itself</source>
        <translation>The account itself</translation>
    </message>
    <message>
        <source>Read back to the witness</source>
        <translation>Read back to the witness</translation>
    </message>
    <message>
        <source>Interpreter&apos;s attestation</source>
        <translation>Interpreter&apos;s attestation</translation>
    </message>
    <message>
        <source>Referral: offered or not?</source>
        <translation>Referral: offered or not?</translation>
    </message>
    <message>
        <source>Why sound is recorded</source>
        <translation>Why sound is recorded</translation>
    </message>
    <message>
        <source>That a recording endangers nobody</source>
        <translation>That a recording endangers nobody</translation>
    </message>
    <message>
        <source>The witness&apos;s yes to being recorded</source>
        <translation>The witness&apos;s yes to being recorded</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>Missing before you finalise</source>
        <translation>Missing before you finalise</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nothing is missing</translation>
    </message>
    <message>
        <source>go</source>
        <translation>go</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Go to: %1</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Not a time yet: write it like %1</source>
        <translation>Not a time yet: write it like %1</translation>
    </message>
</context>
<context>
    <name>MorningCard</name>
    <message>
        <source>This morning</source>
        <translation>This morning</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>Compare with a phone…</source>
        <translation>Compare with a phone…</translation>
    </message>
    <message>
        <source>What the phone shows now</source>
        <translation>What the phone shows now</translation>
    </message>
    <message>
        <source>On a photo instead? Its code: then the camera&apos;s clock is compared</source>
        <translation>On a photo instead? Its code: then the camera&apos;s clock is compared</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Write it down</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>No backup was made yet.</translation>
    </message>
    <message>
        <source>The backup is of today.</source>
        <translation>The backup is of today.</translation>
    </message>
    <message>
        <source>The backup is %1 days old.</source>
        <translation>The backup is %1 days old.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock was not compared with a phone yet.</source>
        <translation>This laptop&apos;s clock was not compared with a phone yet.</translation>
    </message>
    <message>
        <source>Compared %1.</source>
        <translation>Compared %1.</translation>
    </message>
    <message>
        <source>News of the kit, version %1, taken in %2</source>
        <translation>News of the kit, version %1, taken in %2</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>The news of the kit is noted</source>
        <translation>The news of the kit is noted</translation>
    </message>
    <message>
        <source>Nothing that changes your work.</source>
        <translation>Nothing that changes your work.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Written into the chain.</source>
        <translation>Written into the chain.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Why is it discarded? Without names; it stands in the chain.</source>
        <translation>Why is it discarded? Without names; it stands in the chain.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>Not kept yet. It saves itself as you type.</source>
        <translation>Not kept yet. It saves itself as you type.</translation>
    </message>
    <message>
        <source>Versions: %1. The newest is of %2, by %3.</source>
        <translation>Versions: %1. The newest is of %2, by %3.</translation>
    </message>
    <message>
        <source>Versions: %1. The newest is of %2.</source>
        <translation>Versions: %1. The newest is of %2.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Kept as version %1, %2.</source>
        <translation>Kept as version %1, %2.</translation>
    </message>
</context>
<context>
    <name>NoteFields</name>
    <message>
        <source>Anything else</source>
        <translation>Anything else</translation>
    </message>
    <message>
        <source>several: put ; between</source>
        <translation>several: put ; between</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Receipt of an item</source>
        <translation>Receipt of an item</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>Found at</translation>
    </message>
    <message>
        <source>Found when</source>
        <translation>Found when</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Signed on the laptop by</source>
        <translation>Signed on the laptop by</translation>
    </message>
    <message>
        <source>Gave it</source>
        <translation>Gave it</translation>
    </message>
    <message>
        <source>Took it</source>
        <translation>Took it</translation>
    </message>
    <message>
        <source>Signature, date and time</source>
        <translation>Signature, date and time</translation>
    </message>
    <message>
        <source>Version of the record that this receipt is about (SHA-256)</source>
        <translation>Version of the record that this receipt is about (SHA-256)</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>People and events</source>
        <translation>People and events</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>New actor</translation>
    </message>
    <message>
        <source>Actors and events come from what was told: note them from an interview, or here.</source>
        <translation>Actors and events come from what was told: note them from an interview, or here.</translation>
    </message>
    <message>
        <source>Choose one from the list, or note a new one</source>
        <translation>Choose one from the list, or note a new one</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Actors</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>None yet.</translation>
    </message>
</context>
<context>
    <name>PhotoLogView</name>
    <message>
        <source>Choose a photo on the light table and name its scene. Then the keys 1 to 5 say which part a photo is.</source>
        <translation>Choose a photo on the light table and name its scene. Then the keys 1 to 5 say which part a photo is.</translation>
    </message>
    <message>
        <source>No scene has photos yet</source>
        <translation>No scene has photos yet</translation>
    </message>
    <message>
        <source>More scenes: %1</source>
        <translation>More scenes: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>missing: %1</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>No part yet</source>
        <translation>No part yet</translation>
    </message>
    <message>
        <source>Missing. %1</source>
        <translation>Missing. %1</translation>
    </message>
</context>
<context>
    <name>PrepareStage</name>
    <message>
        <source>Why this interview is needed</source>
        <translation>Why this interview is needed</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>When it began</translation>
    </message>
    <message>
        <source>Language of the witness</source>
        <translation>Language of the witness</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Second language</translation>
    </message>
    <message>
        <source>Interpreter, by pseudonym</source>
        <translation>Interpreter, by pseudonym</translation>
    </message>
    <message>
        <source>Everyone present, by pseudonym</source>
        <translation>Everyone present, by pseudonym</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Has the witness been interviewed about this before?</source>
        <translation>Has the witness been interviewed about this before?</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Write the PDF to</source>
        <translation>Write the PDF to</translation>
    </message>
    <message>
        <source>The PDF was written and reads back equal.</source>
        <translation>The PDF was written and reads back equal.</translation>
    </message>
    <message>
        <source>It is not encrypted: whoever has the file can read it.</source>
        <translation>It is not encrypted: whoever has the file can read it.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Reading back what was taken</source>
        <translation>Reading back what was taken</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>less than a minute left</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>about %1 min left</translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation>about %1 h %2 min left</translation>
    </message>
</context>
<context>
    <name>Protections</name>
    <message>
        <source>no network</source>
        <translation>no network</translation>
    </message>
    <message>
        <source>no files</source>
        <translation>no files</translation>
    </message>
    <message>
        <source>no programs</source>
        <translation>no programs</translation>
    </message>
    <message>
        <source>no new processes</source>
        <translation>no new processes</translation>
    </message>
    <message>
        <source>no reach to other processes</source>
        <translation>no reach to other processes</translation>
    </message>
    <message>
        <source>limited memory</source>
        <translation>limited memory</translation>
    </message>
    <message>
        <source>limited time</source>
        <translation>limited time</translation>
    </message>
    <message>
        <source>not root</source>
        <translation>not root</translation>
    </message>
    <message>
        <source>no new privileges</source>
        <translation>no new privileges</translation>
    </message>
</context>
<context>
    <name>ReadBackStage</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Was the account read back to the witness?</source>
        <translation>Was the account read back to the witness?</translation>
    </message>
    <message>
        <source>Corrections, in the witness&apos;s words</source>
        <translation>Corrections, in the witness&apos;s words</translation>
    </message>
    <message>
        <source>Does the interpreter attest that the translation is faithful?</source>
        <translation>Does the interpreter attest that the translation is faithful?</translation>
    </message>
</context>
<context>
    <name>RecoverScreen</name>
    <message>
        <source>Recover with headquarters&apos; key</source>
        <translation>Recover with headquarters&apos; key</translation>
    </message>
    <message>
        <source>A person gets a new place in this vault, and can read all that is in it. Nobody&apos;s signing key is given to them: what others signed stays theirs.</source>
        <translation>A person gets a new place in this vault, and can read all that is in it. Nobody&apos;s signing key is given to them: what others signed stays theirs.</translation>
    </message>
    <message>
        <source>The old chain gets no further line. The person joins the team again, and their first line names the last one known; headquarters will ask about it.</source>
        <translation>The old chain gets no further line. The person joins the team again, and their first line names the last one known; headquarters will ask about it.</translation>
    </message>
    <message>
        <source>Do this at headquarters, on a machine that is trusted: the key&apos;s passphrase is typed here.</source>
        <translation>Do this at headquarters, on a machine that is trusted: the key&apos;s passphrase is typed here.</translation>
    </message>
    <message>
        <source>1. Choose recovery.json…</source>
        <translation>1. Choose recovery.json…</translation>
    </message>
    <message>
        <source>2. Passphrase of the recovery key</source>
        <translation>2. Passphrase of the recovery key</translation>
    </message>
    <message>
        <source>3. A pseudonym that never signed in this vault</source>
        <translation>3. A pseudonym that never signed in this vault</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Team lead</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Recover it</source>
        <translation>Recover it</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose the file recovery.json</source>
        <translation>Choose the file recovery.json</translation>
    </message>
    <message>
        <source>Choose the key, type its passphrase and a new pseudonym, and choose a role.</source>
        <translation>Choose the key, type its passphrase and a new pseudonym, and choose a role.</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>Recovering</translation>
    </message>
    <message>
        <source>%1 has a place in this vault</source>
        <translation>%1 has a place in this vault</translation>
    </message>
    <message>
        <source>Learn these six words, or write them down and keep them apart from the laptop. They are shown this once.</source>
        <translation>Learn these six words, or write them down and keep them apart from the laptop. They are shown this once.</translation>
    </message>
    <message>
        <source>Next: unlock, and join the team again on Today.</source>
        <translation>Next: unlock, and join the team again on Today.</translation>
    </message>
    <message>
        <source>I have them: unlock</source>
        <translation>I have them: unlock</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>It goes to the author alone, encrypted, with your next slip. Headquarters never gets it.</source>
        <translation>It goes to the author alone, encrypted, with your next slip. Headquarters never gets it.</translation>
    </message>
    <message>
        <source>Keep the comment</source>
        <translation>Keep the comment</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Do not</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report a problem</source>
        <translation>Report a problem</translation>
    </message>
    <message>
        <source>The report, whole</source>
        <translation>The report, whole</translation>
    </message>
    <message>
        <source>This is the whole file, in English for those who mend fieldkit. It names nobody: versions, the kind of system, counts and times in steps, kinds of errors. Read it, then write it and give it to headquarters. What it knows of errors is gone once you lock.</source>
        <translation>This is the whole file, in English for those who mend fieldkit. It names nobody: versions, the kind of system, counts and times in steps, kinds of errors. Read it, then write it and give it to headquarters. What it knows of errors is gone once you lock.</translation>
    </message>
    <message>
        <source>I have read it: write the file…</source>
        <translation>I have read it: write the file…</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Make it anew</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>No error was met since this began. The report still says what runs here.</source>
        <translation>No error was met since this began. The report still says what runs here.</translation>
    </message>
    <message>
        <source>Write the report to</source>
        <translation>Write the report to</translation>
    </message>
    <message>
        <source>The report is written, as you read it</source>
        <translation>The report is written, as you read it</translation>
    </message>
    <message>
        <source>Give it to headquarters. The file is not encrypted, and says that fieldkit runs here: delete it once it was given.</source>
        <translation>Give it to headquarters. The file is not encrypted, and says that fieldkit runs here: delete it once it was given.</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>The newest backup on the stick is checked to its last byte, copied into an empty folder of this laptop, and read back. The stick is not changed. It opens with the same passphrases.</source>
        <translation>The newest backup on the stick is checked to its last byte, copied into an empty folder of this laptop, and read back. The stick is not changed. It opens with the same passphrases.</translation>
    </message>
    <message>
        <source>A new chain of custody begins with the first unlocking here. The old one gets no further line, since the old laptop may still be somewhere; the new one names the last line known.</source>
        <translation>A new chain of custody begins with the first unlocking here. The old one gets no further line, since the old laptop may still be somewhere; the new one names the last line known.</translation>
    </message>
    <message>
        <source>If the old laptop was lost or taken, tell headquarters now, so that nothing signed on it counts any more.</source>
        <translation>If the old laptop was lost or taken, tell headquarters now, so that nothing signed on it counts any more.</translation>
    </message>
    <message>
        <source>1. Choose the backup…</source>
        <translation>1. Choose the backup…</translation>
    </message>
    <message>
        <source>2. Choose an empty folder…</source>
        <translation>2. Choose an empty folder…</translation>
    </message>
    <message>
        <source>3. Passphrase of the backup</source>
        <translation>3. Passphrase of the backup</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Restore it</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose the folder that holds the backup</source>
        <translation>Choose the folder that holds the backup</translation>
    </message>
    <message>
        <source>Choose an empty folder for the vault</source>
        <translation>Choose an empty folder for the vault</translation>
    </message>
    <message>
        <source>Choose the backup and an empty folder, and type the passphrase.</source>
        <translation>Choose the backup and an empty folder, and type the passphrase.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>The vault is restored</source>
        <translation>The vault is restored</translation>
    </message>
    <message>
        <source>It is as it was on %1. Files: %2, in all %3. Each was read back and is equal.</source>
        <translation>It is as it was on %1. Files: %2, in all %3. Each was read back and is equal.</translation>
    </message>
    <message>
        <source>What was written after that is not in it. A new chain begins when you unlock; headquarters will ask you about it.</source>
        <translation>What was written after that is not in it. A new chain begins when you unlock; headquarters will ask you about it.</translation>
    </message>
    <message>
        <source>Unlock it</source>
        <translation>Unlock it</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>All that waits</source>
        <translation>All that waits</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <source>I have read it: approve</source>
        <translation>I have read it: approve</translation>
    </message>
    <message>
        <source>Go to bundles</source>
        <translation>Go to bundles</translation>
    </message>
    <message>
        <source>%1 was amended apart</source>
        <translation>%1 was amended apart</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>What you or your team finalise comes here to be read before it is sealed.</source>
        <translation>What you or your team finalise comes here to be read before it is sealed.</translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation>Nothing waits for review</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Versions side by side: %1. None was preferred; until one names them all, it is in no bundle.</source>
        <translation>Versions side by side: %1. None was preferred; until one names them all, it is in no bundle.</translation>
    </message>
    <message>
        <source>%1 has one current version again; the others stay. It waits for review like any other.</source>
        <translation>%1 has one current version again; the others stay. It waits for review like any other.</translation>
    </message>
    <message>
        <source>%1 wait for review. Approving says in the chain that you read them.</source>
        <translation>%1 wait for review. Approving says in the chain that you read them.</translation>
    </message>
    <message>
        <source>I have read them all: approve</source>
        <translation>I have read them all: approve</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Not written yet</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Exhibit</translation>
    </message>
    <message>
        <source>Sent back by %1, %2: %3</source>
        <translation>Sent back by %1, %2: %3</translation>
    </message>
    <message>
        <source>Why does it go back? Without names: the reason stands in the chain and goes to headquarters. It reaches its author with your next slip; until it is amended it is in no bundle.</source>
        <translation>Why does it go back? Without names: the reason stands in the chain and goes to headquarters. It reaches its author with your next slip; until it is amended it is in no bundle.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>Send it back</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Do not</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>%1 is sent back. Its author learns of it with the next slip.</source>
        <translation>%1 is sent back. Its author learns of it with the next slip.</translation>
    </message>
    <message>
        <source>Taken back; nothing of it was written: %1</source>
        <translation>Taken back; nothing of it was written: %1</translation>
    </message>
    <message>
        <source>Reviewed: %1. It can be sealed.</source>
        <translation>Reviewed: %1. It can be sealed.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>Identifying</source>
        <translation>Identifying</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Mid-range</source>
        <translation>Mid-range</translation>
    </message>
    <message>
        <source>Close-up with scale</source>
        <translation>Close-up with scale</translation>
    </message>
    <message>
        <source>Close-up without scale</source>
        <translation>Close-up without scale</translation>
    </message>
    <message>
        <source>Which scene this is: a sign, a number board, a landmark.</source>
        <translation>Which scene this is: a sign, a number board, a landmark.</translation>
    </message>
    <message>
        <source>All of it, from where one can see how things lie.</source>
        <translation>All of it, from where one can see how things lie.</translation>
    </message>
    <message>
        <source>One thing and what is around it.</source>
        <translation>One thing and what is around it.</translation>
    </message>
    <message>
        <source>The thing itself, filling the frame, a scale beside it.</source>
        <translation>The thing itself, filling the frame, a scale beside it.</translation>
    </message>
    <message>
        <source>The same frame with the scale taken away.</source>
        <translation>The same frame with the scale taken away.</translation>
    </message>
</context>
<context>
    <name>SceneFields</name>
    <message>
        <source>Scene</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Part of the series</source>
        <translation>Part of the series</translation>
    </message>
    <message>
        <source>No part yet</source>
        <translation>No part yet</translation>
    </message>
    <message>
        <source>At the light table, %1 say the part of the photo that is chosen.</source>
        <translation>At the light table, %1 say the part of the photo that is chosen.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Size of letters</translation>
    </message>
    <message>
        <source>Kept encrypted with everything else, for you alone. Before it is unlocked, fieldkit speaks the laptop&apos;s language.</source>
        <translation>Kept encrypted with everything else, for you alone. Before it is unlocked, fieldkit speaks the laptop&apos;s language.</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>This laptop</translation>
    </message>
    <message>
        <source>Backup…</source>
        <translation>Backup…</translation>
    </message>
    <message>
        <source>A second copy on a stick, read back and checked.</source>
        <translation>A second copy on a stick, read back and checked.</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>People…</translation>
    </message>
    <message>
        <source>Who has a place in this vault, and passphrases.</source>
        <translation>Who has a place in this vault, and passphrases.</translation>
    </message>
    <message>
        <source>Travel lock…</source>
        <translation>Travel lock…</translation>
    </message>
    <message>
        <source>Before a border: take away what opens the vault.</source>
        <translation>Before a border: take away what opens the vault.</translation>
    </message>
    <message>
        <source>The kit…</source>
        <translation>The kit…</translation>
    </message>
    <message>
        <source>Headquarters&apos; rules and keys, and who signed them.</source>
        <translation>Headquarters&apos; rules and keys, and who signed them.</translation>
    </message>
    <message>
        <source>Token…</source>
        <translation>Token…</translation>
    </message>
    <message>
        <source>Sign with a key that never leaves a hardware token.</source>
        <translation>Sign with a key that never leaves a hardware token.</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Report a problem…</translation>
    </message>
    <message>
        <source>A file without names that you read before it is written.</source>
        <translation>A file without names that you read before it is written.</translation>
    </message>
    <message>
        <source>Who is in the team, letting one in without a network, and a lost laptop.</source>
        <translation>Who is in the team, letting one in without a network, and a lost laptop.</translation>
    </message>
    <message>
        <source>Members…</source>
        <translation>Members…</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>This vault</translation>
    </message>
    <message>
        <source>Kit version</source>
        <translation>Kit version</translation>
    </message>
    <message>
        <source>Kit good until</source>
        <translation>Kit good until</translation>
    </message>
    <message>
        <source>State of the kit</source>
        <translation>State of the kit</translation>
    </message>
    <message>
        <source>current</source>
        <translation>current</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chain</translation>
    </message>
    <message>
        <source>Photos are read in a cage with</source>
        <translation>Photos are read in a cage with</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>SmallMap</name>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>A larger area</source>
        <translation>A larger area</translation>
    </message>
    <message>
        <source>A smaller area</source>
        <translation>A smaller area</translation>
    </message>
    <message>
        <source>%1, by the camera; it does not say how exact.</source>
        <translation>%1, by the camera; it does not say how exact.</translation>
    </message>
    <message>
        <source>%1, by the camera; within %2 m, it says.</source>
        <translation>%1, by the camera; within %2 m, it says.</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>How loud it is</source>
        <translation>How loud it is</translation>
    </message>
    <message>
        <source>Record sound…</source>
        <translation>Record sound…</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Start recording</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Stop recording</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Why is it recorded?</source>
        <translation>Why is it recorded?</translation>
    </message>
    <message>
        <source>Is it safe for the witness if this recording is found?</source>
        <translation>Is it safe for the witness if this recording is found?</translation>
    </message>
    <message>
        <source>Did the witness agree to be recorded?</source>
        <translation>Did the witness agree to be recorded?</translation>
    </message>
    <message>
        <source>Read aloud: may I record your voice? You may say no, and stop it at any time.</source>
        <translation>Read aloud: may I record your voice? You may say no, and stop it at any time.</translation>
    </message>
    <message>
        <source>● Recording. In the vault so far: %1</source>
        <translation>● Recording. In the vault so far: %1</translation>
    </message>
    <message>
        <source>Interview %1 is being recorded. Stop that first.</source>
        <translation>Interview %1 is being recorded. Stop that first.</translation>
    </message>
    <message>
        <source>Microphone: %1</source>
        <translation>Microphone: %1</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or write notes.</source>
        <translation>No microphone was found. Plug one in, or write notes.</translation>
    </message>
    <message>
        <source>Notes are the rule. A recording needs a reason, a safety check and a yes.</source>
        <translation>Notes are the rule. A recording needs a reason, a safety check and a yes.</translation>
    </message>
    <message>
        <source>No sound came from the microphone; nothing was kept.</source>
        <translation>No sound came from the microphone; nothing was kept.</translation>
    </message>
    <message>
        <source>Recorded as %1, attached to this interview.</source>
        <translation>Recorded as %1, attached to this interview.</translation>
    </message>
</context>
<context>
    <name>SourcesField</name>
    <message>
        <source>Who says so</source>
        <translation>Who says so</translation>
    </message>
    <message>
        <source>Add an interview</source>
        <translation>Add an interview</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>Take out %1</translation>
    </message>
    <message>
        <source>Nobody yet: name the interview that it comes from.</source>
        <translation>Nobody yet: name the interview that it comes from.</translation>
    </message>
    <message>
        <source>Add an interview…</source>
        <translation>Add an interview…</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>nothing is missing</source>
        <translation>nothing is missing</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>something is missing</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>Checking the files</translation>
    </message>
    <message>
        <source>Checking the chain</source>
        <translation>Checking the chain</translation>
    </message>
    <message>
        <source>Checking the originals</source>
        <translation>Checking the originals</translation>
    </message>
    <message>
        <source>Checking the records</source>
        <translation>Checking the records</translation>
    </message>
    <message>
        <source>Copying and reading back</source>
        <translation>Copying and reading back</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Measuring</translation>
    </message>
    <message>
        <source>Opening every file</source>
        <translation>Opening every file</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Reading back</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>Restoring and reading back</source>
        <translation>Restoring and reading back</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Taking in</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>What is safe could not be read just now.</source>
        <translation>What is safe could not be read just now.</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Nothing was written.</source>
        <translation>Nothing was written.</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>Next turn</translation>
    </message>
    <message>
        <source>F2 saw · F3 heard · F4 was told · F5 inferred</source>
        <translation>F2 saw · F3 heard · F4 was told · F5 inferred</translation>
    </message>
    <message>
        <source>Witness&apos;s language</source>
        <translation>Witness&apos;s language</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Second language</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Finalised</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Received by HQ</source>
        <translation>Received by HQ</translation>
    </message>
    <message>
        <source>Verified by HQ</source>
        <translation>Verified by HQ</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Received by a lead (slip)</source>
        <translation>Received by a lead (slip)</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Every version is kept, and none was preferred. A lead compares and joins them under Review.</source>
        <translation>Every version is kept, and none was preferred. A lead compares and joins them under Review.</translation>
    </message>
    <message>
        <source>Bundle %1 was set aside and cannot be written any more. What it carried and may still leave waits to be sealed again: take a last look under Bundles and sign.</source>
        <translation>Bundle %1 was set aside and cannot be written any more. What it carried and may still leave waits to be sealed again: take a last look under Bundles and sign.</translation>
    </message>
    <message>
        <source>A line of this laptop&apos;s chain is not signed by the person it names. Somebody may have changed it. Finish your sentence, open Custody and press “Check now”, and show what it says to headquarters.</source>
        <translation>A line of this laptop&apos;s chain is not signed by the person it names. Somebody may have changed it. Finish your sentence, open Custody and press “Check now”, and show what it says to headquarters.</translation>
    </message>
    <message>
        <source>The signatures of %1 earlier lines are still being checked. Go on working; if one does not stand, it is said here and on Today.</source>
        <translation>The signatures of %1 earlier lines are still being checked. Go on working; if one does not stand, it is said here and on Today.</translation>
    </message>
    <message>
        <source>The vault can only be read: its disk is full or failing. What was saved is safe; originals, sealed bundles and a backup can be written to a stick. Free disk space or mend the disk, then lock and unlock again.</source>
        <translation>The vault can only be read: its disk is full or failing. What was saved is safe; originals, sealed bundles and a backup can be written to a stick. Free disk space or mend the disk, then lock and unlock again.</translation>
    </message>
    <message>
        <source>The vault&apos;s disk refused to write down that this was done.</source>
        <translation>The vault&apos;s disk refused to write down that this was done.</translation>
    </message>
    <message>
        <source>A recording of interview %1 from %2 was cut off. Its sound is in the vault and becomes an exhibit when you unlock again: the disk refused it now.</source>
        <translation>A recording of interview %1 from %2 was cut off. Its sound is in the vault and becomes an exhibit when you unlock again: the disk refused it now.</translation>
    </message>
    <message>
        <source>A recording of interview %1 from %2 was cut off before any sound was kept.</source>
        <translation>A recording of interview %1 from %2 was cut off before any sound was kept.</translation>
    </message>
    <message>
        <source>A recording of interview %1 from %2 was cut off. What was kept is exhibit %3; listen to its end.</source>
        <translation>A recording of interview %1 from %2 was cut off. What was kept is exhibit %3; listen to its end.</translation>
    </message>
    <message>
        <source>Only on this laptop</source>
        <translation>Only on this laptop</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Not yet saved</source>
        <translation>Not yet saved</translation>
    </message>
    <message>
        <source>Nothing new since unlocking</source>
        <translation>Nothing new since unlocking</translation>
    </message>
    <message>
        <source>Not yet at HQ: %1</source>
        <translation>Not yet at HQ: %1</translation>
    </message>
    <message>
        <source>Only on this laptop: %1</source>
        <translation>Only on this laptop: %1</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>Clock is off</translation>
    </message>
    <message>
        <source>Clock not compared</source>
        <translation>Clock not compared</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Backed up today</source>
        <translation>Backed up today</translation>
    </message>
    <message>
        <source>Backup %1 days old</source>
        <translation>Backup %1 days old</translation>
    </message>
    <message>
        <source>Backup 1 day old</source>
        <translation>Backup 1 day old</translation>
    </message>
    <message>
        <source>Clock ok</source>
        <translation>Clock ok</translation>
    </message>
    <message>
        <source>Clock jumped</source>
        <translation>Clock jumped</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Write the slips…</source>
        <translation>Write the slips…</translation>
    </message>
    <message>
        <source>Take a parcel in…</source>
        <translation>Take a parcel in…</translation>
    </message>
    <message>
        <source>Members of your team give you parcels on a stick. Each is checked before anything of it is kept, and answered by a slip.</source>
        <translation>Members of your team give you parcels on a stick. Each is checked before anything of it is kept, and answered by a slip.</translation>
    </message>
    <message>
        <source>No parcel was taken yet</source>
        <translation>No parcel was taken yet</translation>
    </message>
    <message>
        <source>Parcel %1 of %2</source>
        <translation>Parcel %1 of %2</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Taken in</translation>
    </message>
    <message>
        <source>Taken %1 · records: %2 · originals: %3</source>
        <translation>Taken %1 · records: %2 · originals: %3</translation>
    </message>
    <message>
        <source>Choose the folder that holds the parcel</source>
        <translation>Choose the folder that holds the parcel</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Parcel %1 of %2 is taken in</source>
        <translation>Parcel %1 of %2 is taken in</translation>
    </message>
    <message>
        <source>Every check held. Give its member the slip, then read what it brought under Review.</source>
        <translation>Every check held. Give its member the slip, then read what it brought under Review.</translation>
    </message>
    <message>
        <source>Nothing of it was kept. Read the failed check; keep the stick as it is, and ask for the parcel again.</source>
        <translation>Nothing of it was kept. Read the failed check; keep the stick as it is, and ask for the parcel again.</translation>
    </message>
    <message>
        <source>The parcel was refused</source>
        <translation>The parcel was refused</translation>
    </message>
    <message>
        <source>Choose the stick, or a folder on another disk</source>
        <translation>Choose the stick, or a folder on another disk</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Slips written: %1</source>
        <translation>Slips written: %1</translation>
    </message>
    <message>
        <source>For: %1. What was sent back and asked since goes with them.</source>
        <translation>For: %1. What was sent back and asked since goes with them.</translation>
    </message>
    <message>
        <source>Your comments for %1 stay here: the kit does not name them yet. Take in a newer kit, then write the slips again.</source>
        <translation>Your comments for %1 stay here: the kit does not name them yet. Take in a newer kit, then write the slips again.</translation>
    </message>
    <message>
        <source>This parcel was sealed for another lead.</source>
        <translation>This parcel was sealed for another lead.</translation>
    </message>
    <message>
        <source>Ask the member whose parcel it is.</source>
        <translation>Ask the member whose parcel it is.</translation>
    </message>
</context>
<context>
    <name>TeamsScreen</name>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Make a kit for a team</source>
        <translation>Make a kit for a team</translation>
    </message>
    <message>
        <source>Everyone in the team starts from this one file. Headquarters keeps it; it holds no secret.</source>
        <translation>Everyone in the team starts from this one file. Headquarters keeps it; it holds no secret.</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>Name of the team</translation>
    </message>
    <message>
        <source>Make kit…</source>
        <translation>Make kit…</translation>
    </message>
    <message>
        <source>Approve a request</source>
        <translation>Approve a request</translation>
    </message>
    <message>
        <source>Type the eight words that the person reads aloud to you. They must be those of the request.</source>
        <translation>Type the eight words that the person reads aloud to you. They must be those of the request.</translation>
    </message>
    <message>
        <source>The eight words</source>
        <translation>The eight words</translation>
    </message>
    <message>
        <source>eight words, with spaces between them</source>
        <translation>eight words, with spaces between them</translation>
    </message>
    <message>
        <source>Approve request…</source>
        <translation>Approve request…</translation>
    </message>
    <message>
        <source>Write the kit to</source>
        <translation>Write the kit to</translation>
    </message>
    <message>
        <source>The kit for team %1 is written.</source>
        <translation>The kit for team %1 is written.</translation>
    </message>
    <message>
        <source>Read these words aloud when a person joins with it.</source>
        <translation>Read these words aloud when a person joins with it.</translation>
    </message>
    <message>
        <source>Choose the request</source>
        <translation>Choose the request</translation>
    </message>
    <message>
        <source>Write the certificate to</source>
        <translation>Write the certificate to</translation>
    </message>
    <message>
        <source>Certificate written; give it back to the person.</source>
        <translation>Certificate written; give it back to the person.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>HQ</source>
        <translation>HQ</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>set aside</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Custody</source>
        <translation>Custody</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Nothing is unfinished</source>
        <translation>Nothing is unfinished</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>New interview</translation>
    </message>
    <message>
        <source>Interview %1 is a draft</source>
        <translation>Interview %1 is a draft</translation>
    </message>
    <message>
        <source>Missing before it can be finalised: %1. Last saved %2.</source>
        <translation>Missing before it can be finalised: %1. Last saved %2.</translation>
    </message>
    <message>
        <source>Start an interview with %1, or add photos and files under Evidence.</source>
        <translation>Start an interview with %1, or add photos and files under Evidence.</translation>
    </message>
    <message>
        <source>Nothing is missing: it can be finalised. Last saved %2.</source>
        <translation>Nothing is missing: it can be finalised. Last saved %2.</translation>
    </message>
    <message>
        <source>Alert %1 is a draft: it is not raised</source>
        <translation>Alert %1 is a draft: it is not raised</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Alert %1 is only on this laptop</source>
        <translation>Alert %1 is only on this laptop</translation>
    </message>
    <message>
        <source>It goes first in the next parcel or bundle.</source>
        <translation>It goes first in the next parcel or bundle.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>Work waits for your review</source>
        <translation>Work waits for your review</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Read it</translation>
    </message>
    <message>
        <source>Work waits to be sealed</source>
        <translation>Work waits to be sealed</translation>
    </message>
    <message>
        <source>Interviews: %1. Exhibits: %2.</source>
        <translation>Interviews: %1. Exhibits: %2.</translation>
    </message>
    <message>
        <source>Take a last look</source>
        <translation>Take a last look</translation>
    </message>
    <message>
        <source>Bundle %1 is sealed, and only on this laptop</source>
        <translation>Bundle %1 is sealed, and only on this laptop</translation>
    </message>
    <message>
        <source>Write it to a stick, or it helps nobody.</source>
        <translation>Write it to a stick, or it helps nobody.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Write it</translation>
    </message>
    <message>
        <source>Bundle %1 waits for its receipt</source>
        <translation>Bundle %1 waits for its receipt</translation>
    </message>
    <message>
        <source>Nothing may be removed from this laptop before headquarters verified it.</source>
        <translation>Nothing may be removed from this laptop before headquarters verified it.</translation>
    </message>
    <message>
        <source>Take in receipts</source>
        <translation>Take in receipts</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>fieldkit ended before it was locked. Everything that was shown as saved is here.</source>
        <translation>fieldkit ended before it was locked. Everything that was shown as saved is here.</translation>
    </message>
    <message>
        <source>fieldkit ended before it was locked. Interview %1 is here as it was saved at %2; at most the last two seconds of typing are missing.</source>
        <translation>fieldkit ended before it was locked. Interview %1 is here as it was saved at %2; at most the last two seconds of typing are missing.</translation>
    </message>
    <message>
        <source>The laptop of %1 is lost</source>
        <translation>The laptop of %1 is lost</translation>
    </message>
    <message>
        <source>Steps done: %1 of 5. What is done stays done.</source>
        <translation>Steps done: %1 of 5. What is done stays done.</translation>
    </message>
    <message>
        <source>%1 was amended apart</source>
        <translation>%1 was amended apart</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>The vault is open read-only for salvage</source>
        <translation>The vault is open read-only for salvage</translation>
    </message>
    <message>
        <source>Its chain does not fit its head. Show this to headquarters before you go on.</source>
        <translation>Its chain does not fit its head. Show this to headquarters before you go on.</translation>
    </message>
    <message>
        <source>Look at the chain</source>
        <translation>Look at the chain</translation>
    </message>
    <message>
        <source>%1 was sent back to you</source>
        <translation>%1 was sent back to you</translation>
    </message>
    <message>
        <source>Read and amend it</source>
        <translation>Read and amend it</translation>
    </message>
    <message>
        <source>Your lead asks about %1</source>
        <translation>Your lead asks about %1</translation>
    </message>
    <message>
        <source>Read and answer it</source>
        <translation>Read and answer it</translation>
    </message>
    <message>
        <source>Work waits for your lead</source>
        <translation>Work waits for your lead</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>Give it</translation>
    </message>
    <message>
        <source>Parcel %1 is sealed, and only on this laptop</source>
        <translation>Parcel %1 is sealed, and only on this laptop</translation>
    </message>
    <message>
        <source>Parcel %1 waits for its slip</source>
        <translation>Parcel %1 waits for its slip</translation>
    </message>
    <message>
        <source>Only the slip shows that it arrived whole.</source>
        <translation>Only the slip shows that it arrived whole.</translation>
    </message>
    <message>
        <source>Take the slip in</source>
        <translation>Take the slip in</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>There is no backup yet</translation>
    </message>
    <message>
        <source>If this laptop is lost, what is in it is lost with it.</source>
        <translation>If this laptop is lost, what is in it is lost with it.</translation>
    </message>
    <message>
        <source>The last backup is %1 days old</source>
        <translation>The last backup is %1 days old</translation>
    </message>
    <message>
        <source>What was added since %1 is only in this laptop.</source>
        <translation>What was added since %1 is only in this laptop.</translation>
    </message>
</context>
<context>
    <name>TokenFields</name>
    <message>
        <source>PKCS#11 library of the token</source>
        <translation>PKCS#11 library of the token</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the library</source>
        <translation>Choose the library</translation>
    </message>
    <message>
        <source>Label of the token</source>
        <translation>Label of the token</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>PIN of the token</translation>
    </message>
    <message>
        <source>Choose the library of the token&apos;s maker</source>
        <translation>Choose the library of the token&apos;s maker</translation>
    </message>
</context>
<context>
    <name>TokenScreen</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>A token makes your signing key inside itself, and the key never leaves it: whoever takes the laptop and your passphrase still cannot sign as you. Without the token the vault is read, and nothing is recorded unsigned.</source>
        <translation>A token makes your signing key inside itself, and the key never leaves it: whoever takes the laptop and your passphrase still cannot sign as you. Without the token the vault is read, and nothing is recorded unsigned.</translation>
    </message>
    <message>
        <source>Your key is on a token that is out of reach</source>
        <translation>Your key is on a token that is out of reach</translation>
    </message>
    <message>
        <source>You sign with a token</source>
        <translation>You sign with a token</translation>
    </message>
    <message>
        <source>You sign with a key that is kept in this vault</source>
        <translation>You sign with a key that is kept in this vault</translation>
    </message>
    <message>
        <source>Another key needs another certificate: somebody who may add people here adds you under a new pseudonym (Settings, People), and you join the team with the token.</source>
        <translation>Another key needs another certificate: somebody who may add people here adds you under a new pseudonym (Settings, People), and you join the team with the token.</translation>
    </message>
    <message>
        <source>Ask for a certificate with a key on a token</source>
        <translation>Ask for a certificate with a key on a token</translation>
    </message>
    <message>
        <source>Plug the token in. Few wrong PINs are allowed, and a locked token is of no use to anybody.</source>
        <translation>Plug the token in. Few wrong PINs are allowed, and a locked token is of no use to anybody.</translation>
    </message>
    <message>
        <source>Name of the key on the token</source>
        <translation>Name of the key on the token</translation>
    </message>
    <message>
        <source>Write request…</source>
        <translation>Write request…</translation>
    </message>
    <message>
        <source>Write the request to</source>
        <translation>Write the request to</translation>
    </message>
    <message>
        <source>Asking the token</source>
        <translation>Asking the token</translation>
    </message>
    <message>
        <source>The request is written, signed by the token</source>
        <translation>The request is written, signed by the token</translation>
    </message>
    <message>
        <source>Give it to headquarters or your lead and read these words aloud to them. The certificate that comes back is taken in on Today, with the token plugged in.</source>
        <translation>Give it to headquarters or your lead and read these words aloud to them. The certificate that comes back is taken in on Today, with the token plugged in.</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Go to: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>Names and words are blurred: show them</source>
        <translation>Names and words are blurred: show them</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Help for this place</source>
        <translation>Help for this place</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Raise an alert</source>
        <translation>Raise an alert</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>● Recording %1</source>
        <translation>● Recording %1</translation>
    </message>
</context>
<context>
    <name>TransferCard</name>
    <message>
        <source>Hand over %1</source>
        <translation>Hand over %1</translation>
    </message>
    <message>
        <source>Take %1 from %2</source>
        <translation>Take %1 from %2</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Who takes it</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>Who gives it</translation>
    </message>
    <message>
        <source>A pseudonym or a role, no name</source>
        <translation>A pseudonym or a role, no name</translation>
    </message>
    <message>
        <source>Why, without names</source>
        <translation>Why, without names</translation>
    </message>
    <message>
        <source>They sign on paper</source>
        <translation>They sign on paper</translation>
    </message>
    <message>
        <source>Their own passphrase, typed by them</source>
        <translation>Their own passphrase, typed by them</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>You sign here; print the receipt and have them sign it.</source>
        <translation>You sign here; print the receipt and have them sign it.</translation>
    </message>
    <message>
        <source>You both sign here, each with your own key. It takes a moment.</source>
        <translation>You both sign here, each with your own key. It takes a moment.</translation>
    </message>
</context>
<context>
    <name>TravelDone</name>
    <message>
        <source>Locked for travel</source>
        <translation>Locked for travel</translation>
    </message>
    <message>
        <source>It opens again only for:</source>
        <translation>It opens again only for:</translation>
    </message>
    <message>
        <source>%1, with their passphrase</source>
        <translation>%1, with their passphrase</translation>
    </message>
    <message>
        <source>whoever has headquarters&apos; recovery key and its passphrase</source>
        <translation>whoever has headquarters&apos; recovery key and its passphrase</translation>
    </message>
    <message>
        <source>whoever has the token, its PIN and a passphrase: give the token away now</source>
        <translation>whoever has the token, its PIN and a passphrase: give the token away now</translation>
    </message>
    <message>
        <source>What it could not do</source>
        <translation>What it could not do</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The disk did not let the old slots be overwritten.</source>
        <translation>The disk did not let the old slots be overwritten.</translation>
    </message>
    <message>
        <source>The disk did not take the old blocks back to be trimmed.</source>
        <translation>The disk did not take the old blocks back to be trimmed.</translation>
    </message>
    <message>
        <source>A laboratory with your passphrase may still recover it: disks keep old blocks.</source>
        <translation>A laboratory with your passphrase may still recover it: disks keep old blocks.</translation>
    </message>
    <message>
        <source>Backups, snapshots and copies of the folder still open with your passphrase: carry none.</source>
        <translation>Backups, snapshots and copies of the folder still open with your passphrase: carry none.</translation>
    </message>
</context>
<context>
    <name>TravelScreen</name>
    <message>
        <source>Travel lock</source>
        <translation>Travel lock</translation>
    </message>
    <message>
        <source>Before a border</source>
        <translation>Before a border</translation>
    </message>
    <message>
        <source>Your passphrase will open nothing on this laptop any more, whoever demands it. The vault stays on it, whole and encrypted.</source>
        <translation>Your passphrase will open nothing on this laptop any more, whoever demands it. The vault stays on it, whole and encrypted.</translation>
    </message>
    <message>
        <source>Backups, copies of the vault&apos;s folder and snapshots of the disk still open with your passphrase: carry none of them.</source>
        <translation>Backups, copies of the vault&apos;s folder and snapshots of the disk still open with your passphrase: carry none of them.</translation>
    </message>
    <message>
        <source>A laboratory that has your passphrase may still find a removed place in old blocks of the disk. That you have a vault can be seen.</source>
        <translation>A laboratory that has your passphrase may still find a removed place in old blocks of the disk. That you have a vault can be seen.</translation>
    </message>
    <message>
        <source>There is no fresh backup. Make one, and leave it behind.</source>
        <translation>There is no fresh backup. Make one, and leave it behind.</translation>
    </message>
    <message>
        <source>Backup…</source>
        <translation>Backup…</translation>
    </message>
    <message>
        <source>How you get back</source>
        <translation>How you get back</translation>
    </message>
    <message>
        <source>With the recovery key that headquarters keeps. You come back under a new pseudonym, with new keys and a new chain that names the last line of this one.</source>
        <translation>With the recovery key that headquarters keeps. You come back under a new pseudonym, with new keys and a new chain that names the last line of this one.</translation>
    </message>
    <message>
        <source>This vault has no entry for a recovery key of headquarters.</source>
        <translation>This vault has no entry for a recovery key of headquarters.</translation>
    </message>
    <message>
        <source>Or through a person who does not travel. Choose whose place stays; they unlock as ever.</source>
        <translation>Or through a person who does not travel. Choose whose place stays; they unlock as ever.</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 stays</translation>
    </message>
    <message>
        <source>With a token that you give away</source>
        <translation>With a token that you give away</translation>
    </message>
    <message>
        <source>The places are wrapped under a secret that only the token holds. Whoever has it brings every place back, with the same keys and chain; lost with the token, only the ways above are left.</source>
        <translation>The places are wrapped under a secret that only the token holds. Whoever has it brings every place back, with the same keys and chain; lost with the token, only the ways above are left.</translation>
    </message>
    <message>
        <source>There is no undo. To lock, type your pseudonym: %1</source>
        <translation>There is no undo. To lock, type your pseudonym: %1</translation>
    </message>
    <message>
        <source>Lock for travel</source>
        <translation>Lock for travel</translation>
    </message>
    <message>
        <source>Your pseudonym</source>
        <translation>Your pseudonym</translation>
    </message>
    <message>
        <source>Sound is being recorded. End it first.</source>
        <translation>Sound is being recorded. End it first.</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Locking</translation>
    </message>
</context>
<context>
    <name>TurnList</name>
    <message>
        <source>Turns of the account</source>
        <translation>Turns of the account</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>A turn was deleted.</source>
        <translation>A turn was deleted.</translation>
    </message>
    <message>
        <source>A turn was moved.</source>
        <translation>A turn was moved.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Saw</source>
        <translation>Saw</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>Was told</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Inferred</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Each person has their own; it decides who is signed in.</source>
        <translation>Each person has their own; it decides who is signed in.</translation>
    </message>
    <message>
        <source>Training: its passphrase is %1</source>
        <translation>Training: its passphrase is %1</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Nobody can unlock it…</source>
        <translation>Nobody can unlock it…</translation>
    </message>
    <message>
        <source>You sign with a token, and it is plugged in. Few wrong PINs are allowed.</source>
        <translation>You sign with a token, and it is plugged in. Few wrong PINs are allowed.</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>PIN of the token</translation>
    </message>
    <message>
        <source>Only read</source>
        <translation>Only read</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>VerifyScreen</name>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Open a bundle…</source>
        <translation>Open a bundle…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Print the report…</translation>
    </message>
    <message>
        <source>Sign verified receipt</source>
        <translation>Sign verified receipt</translation>
    </message>
    <message>
        <source>or choose the folder that intake received. Nothing is signed before you have read the checks.</source>
        <translation>or choose the folder that intake received. Nothing is signed before you have read the checks.</translation>
    </message>
    <message>
        <source>Drop a bundle here</source>
        <translation>Drop a bundle here</translation>
    </message>
    <message>
        <source>The report and the contents were written to %1</source>
        <translation>The report and the contents were written to %1</translation>
    </message>
    <message>
        <source>Choose the bundle&apos;s folder</source>
        <translation>Choose the bundle&apos;s folder</translation>
    </message>
    <message>
        <source>Choose an empty folder for the report and the contents</source>
        <translation>Choose an empty folder for the report and the contents</translation>
    </message>
    <message>
        <source>Opening and checking</source>
        <translation>Opening and checking</translation>
    </message>
    <message>
        <source>Bundle %1, team %2</source>
        <translation>Bundle %1, team %2</translation>
    </message>
    <message>
        <source>The verified receipt is signed and was left at the intake desk.</source>
        <translation>The verified receipt is signed and was left at the intake desk.</translation>
    </message>
</context>
<context>
    <name>WhereaboutsCard</name>
    <message>
        <source>Where the original is</source>
        <translation>Where the original is</translation>
    </message>
    <message>
        <source>Removed here</source>
        <translation>Removed here</translation>
    </message>
    <message>
        <source>Headquarters has it since %1. Its fields, digest and custody stay on this laptop.</source>
        <translation>Headquarters has it since %1. Its fields, digest and custody stay on this laptop.</translation>
    </message>
    <message>
        <source>May be removed here</source>
        <translation>May be removed here</translation>
    </message>
    <message>
        <source>Headquarters verified it on %1, and %2 signed that its log says so.</source>
        <translation>Headquarters verified it on %1, and %2 signed that its log says so.</translation>
    </message>
    <message>
        <source>Remove from this laptop…</source>
        <translation>Remove from this laptop…</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>On this laptop</translation>
    </message>
    <message>
        <source>It stays here: %1</source>
        <translation>It stays here: %1</translation>
    </message>
    <message>
        <source>Not on this laptop</source>
        <translation>Not on this laptop</translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation>This cannot be undone</translation>
    </message>
    <message>
        <source>The original of %1 (%2) and its small picture go from this laptop. This laptop alone cannot bring them back: only headquarters has the original then, and backups from before. A line of custody says so.</source>
        <translation>The original of %1 (%2) and its small picture go from this laptop. This laptop alone cannot bring them back: only headquarters has the original then, and backups from before. A line of custody says so.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Remove it now</source>
        <translation>Remove it now</translation>
    </message>
</context>
<context>
    <name>Withheld</name>
    <message>
        <source>not answered</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>no consent yet</source>
        <translation>no consent yet</translation>
    </message>
    <message>
        <source>to the identity custodians only</source>
        <translation>to the identity custodians only</translation>
    </message>
    <message>
        <source>field not known</source>
        <translation>field not known</translation>
    </message>
</context>
<context>
    <name>WitnessPane</name>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>What must be known, without names</source>
        <translation>What must be known, without names</translation>
    </message>
    <message>
        <source>Who it is was not written down. That is done in the interview.</source>
        <translation>Who it is was not written down. That is done in the interview.</translation>
    </message>
    <message>
        <source>Who it is was sealed to headquarters, %1. It can be replaced in the interview, not read here.</source>
        <translation>Who it is was sealed to headquarters, %1. It can be replaced in the interview, not read here.</translation>
    </message>
    <message>
        <source>Saved as the next version, %1.</source>
        <translation>Saved as the next version, %1.</translation>
    </message>
</context>
<context>
    <name>Witnesses</name>
    <message>
        <source>Adult</source>
        <translation>Adult</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
</context>
</TS>
