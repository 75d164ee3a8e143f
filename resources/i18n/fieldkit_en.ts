<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
        <source>Clock jumped</source>
        <translation>Clock jumped</translation>
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
        <source>A last look before you sign</source>
        <translation>A last look before you sign</translation>
    </message>
    <message>
        <source>Interviews: %1. Exhibits: %2. Originals that leave: %3.</source>
        <translation>Interviews: %1. Exhibits: %2. Originals that leave: %3.</translation>
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
        <source>Sealed %1 · parts: %2 · %3 · originals: %4</source>
        <translation>Sealed %1 · parts: %2 · %3 · originals: %4</translation>
    </message>
    <message>
        <source>Written to %1 and read back equal.</source>
        <translation>Written to %1 and read back equal.</translation>
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
        <source>Receipts checked and kept</source>
        <translation>Receipts checked and kept</translation>
    </message>
    <message>
        <source>No receipt in there is for a bundle of this vault.</source>
        <translation>No receipt in there is for a bundle of this vault.</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Open: %1</source>
        <translation>Open: %1</translation>
    </message>
    <message>
        <source>The same with stock tools</source>
        <translation>The same with stock tools</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
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
        <source>It begins when this laptop&apos;s certificate is taken in.</source>
        <translation>It begins when this laptop&apos;s certificate is taken in.</translation>
    </message>
    <message>
        <source>The chain has not begun</source>
        <translation>The chain has not begun</translation>
    </message>
    <message>
        <source>Anchor: %1</source>
        <translation>Anchor: %1</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
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
</context>
<context>
    <name>EnrolmentCard</name>
    <message>
        <source>Join the team</source>
        <translation>Join the team</translation>
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
        <source>Write the request to</source>
        <translation>Write the request to</translation>
    </message>
    <message>
        <source>Read aloud: %1</source>
        <translation>Read aloud: %1</translation>
    </message>
    <message>
        <source>Choose the certificate from headquarters</source>
        <translation>Choose the certificate from headquarters</translation>
    </message>
</context>
<context>
    <name>EvidenceScreen</name>
    <message>
        <source>No exhibits yet</source>
        <translation>No exhibits yet</translation>
    </message>
    <message>
        <source>Add files, or drop them here.</source>
        <translation>Add files, or drop them here.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>With doubts</source>
        <translation>With doubts</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Add folder…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Exhibits: %1</source>
        <translation>Exhibits: %1</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>files: %1</source>
        <translation>files: %1</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Add folder</translation>
    </message>
    <message>
        <source>Taking files</source>
        <translation>Taking files</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>Taken: %1. Each is stored and was synced to the disk.</source>
        <translation>Taken: %1. Each is stored and was synced to the disk.</translation>
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
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Save description</source>
        <translation>Save description</translation>
    </message>
    <message>
        <source>Export original…</source>
        <translation>Export original…</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Custody</translation>
    </message>
    <message>
        <source>Small copy of the picture</source>
        <translation>Small copy of the picture</translation>
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
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
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
    <name>GateWindow</name>
    <message>
        <source>Choose an empty folder for the training</source>
        <translation>Choose an empty folder for the training</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s or desk&apos;s folder</source>
        <translation>Choose the vault&apos;s or desk&apos;s folder</translation>
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
        <source>Root, as words: %1</source>
        <translation>Root, as words: %1</translation>
    </message>
    <message>
        <source>I have them: unlock the root desk</source>
        <translation>I have them: unlock the root desk</translation>
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
        <source>Sealed to headquarters as soon as you press the button; never kept readable.</source>
        <translation>Sealed to headquarters as soon as you press the button; never kept readable.</translation>
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
        <source>Choose the folder or stick that a team sent.</source>
        <translation>Choose the folder or stick that a team sent.</translation>
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
        <source>Finalise</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Amend</translation>
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
        <source>Missing before you finalise</source>
        <translation>Missing before you finalise</translation>
    </message>
    <message>
        <source>go</source>
        <translation>go</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nothing is missing</translation>
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
        <source>No interviews yet</source>
        <translation>No interviews yet</translation>
    </message>
    <message>
        <source>Ctrl+N starts one.</source>
        <translation>Ctrl+N starts one.</translation>
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
        <source>Missing: %1</source>
        <translation>Missing: %1</translation>
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
    <name>LightTable</name>
    <message>
        <source>Exhibits</source>
        <translation>Exhibits</translation>
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
        <source>Bundles</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>Everything at this desk is written as it is done.</source>
        <translation>Everything at this desk is written as it is done.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something in the program failed. What was saved is safe.</source>
        <translation>Something in the program failed. What was saved is safe.</translation>
    </message>
    <message>
        <source>Lock, unlock and try again; tell headquarters if it happens twice.</source>
        <translation>Lock, unlock and try again; tell headquarters if it happens twice.</translation>
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
        <source>Finalise an interview or add evidence.</source>
        <translation>Finalise an interview or add evidence.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>The work was stopped.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Start it again when you are ready.</translation>
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
        <source>Chain</source>
        <translation>Chain</translation>
    </message>
    <message>
        <source>Photos are read in a cage with</source>
        <translation>Photos are read in a cage with</translation>
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
        <source>Incomplete</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Nothing written yet</translation>
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
        <source>No backup yet</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Backup %1 days old</source>
        <translation>Backup %1 days old</translation>
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
        <source>Approve request…</source>
        <translation>Approve request…</translation>
    </message>
    <message>
        <source>Write the kit to</source>
        <translation>Write the kit to</translation>
    </message>
    <message>
        <source>Kit written. Words to compare: %1</source>
        <translation>Kit written. Words to compare: %1</translation>
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
    <name>TodayScreen</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Start an interview with Ctrl+N, or add photos and files under Evidence.</source>
        <translation>Start an interview with Ctrl+N, or add photos and files under Evidence.</translation>
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
        <source>Go on writing</source>
        <translation>Go on writing</translation>
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
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>TurnRow</name>
    <message>
        <source>In the witness&apos;s language</source>
        <translation>In the witness&apos;s language</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Translation</translation>
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
        <source>Something else</source>
        <translation>Something else</translation>
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
        <source>Sign verified receipt</source>
        <translation>Sign verified receipt</translation>
    </message>
    <message>
        <source>Drop a bundle here</source>
        <translation>Drop a bundle here</translation>
    </message>
    <message>
        <source>or choose the folder that intake received.</source>
        <translation>or choose the folder that intake received.</translation>
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
        <source>Intact</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Things to ask</source>
        <translation>Things to ask</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
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
</TS>
