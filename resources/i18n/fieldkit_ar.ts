<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>ActorFields</name>
    <message>
        <source>What people call them</source>
        <translation>كيف يسمّيهم الناس</translation>
    </message>
    <message>
        <source>Is it a person or a unit?</source>
        <translation>أهو شخص أم وحدة؟</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>وحدة</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>الرتبة</translation>
    </message>
    <message>
        <source>Insignia: badges, colours, uniforms</source>
        <translation>الشارات: رموز وألوان وأزياء</translation>
    </message>
    <message>
        <source>Plates and numbers of vehicles</source>
        <translation>لوحات المركبات وأرقامها</translation>
    </message>
    <message>
        <source>Other identifiers: phone, call sign, account</source>
        <translation>معرّفات أخرى: هاتف، نداء لاسلكي، حساب</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Created</source>
        <translation>أُنشئ</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>عُدّل</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>أُعيدت القراءة</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>جُمع</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>اطُّلع عليه</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>مُراجَعة</translation>
    </message>
    <message>
        <source>Sealed without review</source>
        <translation>خُتم دون مراجعة</translation>
    </message>
    <message>
        <source>Sent back to the author</source>
        <translation>أُعيد إلى كاتبه</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>أُضيف تعليق</translation>
    </message>
    <message>
        <source>Comment set aside</source>
        <translation>نُحّي التعليق جانبًا</translation>
    </message>
    <message>
        <source>Laptop declared lost</source>
        <translation>أُعلن فقدان الحاسوب</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>دُمج</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>مختومة</translation>
    </message>
    <message>
        <source>Written to a folder</source>
        <translation>كُتب إلى مجلد</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>صُدّر</translation>
    </message>
    <message>
        <source>Receipt taken in</source>
        <translation>أُدخل إيصال</translation>
    </message>
    <message>
        <source>Removed here</source>
        <translation>حُذف من هنا</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>سُجّل</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>فُتح القفل</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>أُقفل</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>فُحص</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>فشل الفحص</translation>
    </message>
    <message>
        <source>Draft started</source>
        <translation>بدأت مسودة</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>أُلغيت مسودة</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>أُطلق تنبيه</translation>
    </message>
    <message>
        <source>Clock compared with a phone</source>
        <translation>قورنت الساعة بهاتف</translation>
    </message>
    <message>
        <source>Clock jumped</source>
        <translation>قفزت الساعة</translation>
    </message>
    <message>
        <source>read back equal</source>
        <translation>أُعيدت قراءتها مطابقة</translation>
    </message>
    <message>
        <source>for documentation</source>
        <translation>للتوثيق</translation>
    </message>
    <message>
        <source>draft %1</source>
        <translation>مسودة %1</translation>
    </message>
    <message>
        <source>bundle %1</source>
        <translation>حزمة %1</translation>
    </message>
    <message>
        <source>receipt %1</source>
        <translation>إيصال %1</translation>
    </message>
    <message>
        <source>certificate %1</source>
        <translation>شهادة %1</translation>
    </message>
    <message>
        <source>%1, bundle %2</source>
        <translation>%1، الحزمة %2</translation>
    </message>
</context>
<context>
    <name>AlertSheet</name>
    <message>
        <source>Alert</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Say what happens in plain words: no names, no legal terms. It leaves before everything else, with the next parcel or bundle; until then nobody else knows of it.</source>
        <translation>قل ما يحدث بكلمات بسيطة: بلا أسماء ولا مصطلحات قانونية. يغادر قبل كل شيء، مع الطرد أو الحزمة التالية؛ وحتى ذلك الحين لا يعلم به أحد غيرك.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ماذا يحدث</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>How urgent is it?</source>
        <translation>ما مدى الاستعجال؟</translation>
    </message>
    <message>
        <source>Why is it discarded? Without names; it stands in the chain.</source>
        <translation>لماذا تُلغى؟ بلا أسماء؛ فالسبب يُكتب في السلسلة.</translation>
    </message>
    <message>
        <source>Raise the alert</source>
        <translation>إطلاق التنبيه</translation>
    </message>
    <message>
        <source>Another alert</source>
        <translation>تنبيه آخر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>All alerts</source>
        <translation>كل التنبيهات</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>إلغاء المسودة</translation>
    </message>
    <message>
        <source>Saving the alert…</source>
        <translation>يُحفظ التنبيه…</translation>
    </message>
    <message>
        <source>Alert %1 is saved on this laptop, %2.</source>
        <translation>حُفظ التنبيه %1 على هذا الحاسوب، %2.</translation>
    </message>
    <message>
        <source>It goes first in the next parcel or bundle. Where lives are at risk, tell your lead now.</source>
        <translation>يذهب أولًا في الطرد أو الحزمة التالية. إن كانت أرواح في خطر فأخبر قائدك الآن.</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>In the next days</source>
        <translation>في الأيام القادمة</translation>
    </message>
</context>
<context>
    <name>AlertsScreen</name>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Raise an alert</source>
        <translation>إطلاق تنبيه</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>What cannot wait: people in danger, a place that burns. Press %1 from anywhere.</source>
        <translation>ما لا يحتمل الانتظار: أناس في خطر، مكان يحترق. اضغط %1 من أي مكان.</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>لا تنبيهات</translation>
    </message>
    <message>
        <source>Alert %1 is a draft: it is not raised</source>
        <translation>التنبيه %1 مسودة: لم يُطلق بعد</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>raised %1 by %2</source>
        <translation>أطلقه %2 في %1</translation>
    </message>
    <message>
        <source>raised %1</source>
        <translation>أُطلق في %1</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>Approved, and written in %2 s or when you leave: %1</source>
        <translation>تمت الموافقة، وتُكتب خلال %2 ث أو عند مغادرتك: %1</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>جارٍ الكتابة</translation>
    </message>
</context>
<context>
    <name>BackupScreen</name>
    <message>
        <source>Backup</source>
        <translation>النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Back up to a stick…</source>
        <translation>نسخ احتياطي إلى ذاكرة…</translation>
    </message>
    <message>
        <source>Back up to a stick</source>
        <translation>نسخ احتياطي إلى ذاكرة</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>لا توجد نسخة احتياطية بعد</translation>
    </message>
    <message>
        <source>The last backup is from today</source>
        <translation>آخر نسخة احتياطية من اليوم</translation>
    </message>
    <message>
        <source>The last backup is 1 day old</source>
        <translation>آخر نسخة احتياطية عمرها يوم واحد</translation>
    </message>
    <message>
        <source>The last backup is %1 days old</source>
        <translation>عمر آخر نسخة احتياطية بالأيام: %1</translation>
    </message>
    <message>
        <source>Made %1. What was added since is only in this laptop.</source>
        <translation>أُنشئت في %1. ما أُضيف بعدها موجود في هذا الحاسوب وحده.</translation>
    </message>
    <message>
        <source>A backup is a copy of the whole vault, encrypted as it is here; it opens with the same passphrases. Only what is new is copied, and every byte is read back. Keep the stick apart from the laptop, and never take it across a border.</source>
        <translation>النسخة الاحتياطية نسخة من الخزنة كلها، مشفّرة كما هي هنا، وتُفتح بعبارات المرور نفسها. يُنسخ الجديد فقط، ويُعاد قراءة كل بايت. احفظ الذاكرة بعيداً عن الحاسوب، ولا تعبر بها حدوداً أبداً.</translation>
    </message>
    <message>
        <source>Backup %1 is made</source>
        <translation>أُنشئت النسخة الاحتياطية %1</translation>
    </message>
    <message>
        <source>Files: %1, of which new: %2. In all %3. Everything that was copied reads back equal.</source>
        <translation>الملفات: %1، منها جديد: %2. المجموع %3. كل ما نُسخ أُعيدت قراءته مطابقاً.</translation>
    </message>
    <message>
        <source>The backup stands, but the laptop&apos;s own disk refused to note it, so its age is not counted. Check that disk today.</source>
        <translation>النسخة الاحتياطية قائمة، لكن قرص الحاسوب نفسه رفض تدوينها، فلا يُحسب عمرها. افحص ذلك القرص اليوم.</translation>
    </message>
    <message>
        <source>When the laptop is gone</source>
        <translation>عند فقدان الحاسوب</translation>
    </message>
    <message>
        <source>Start fieldkit on a spare laptop and choose “Restore a backup”. Tell headquarters at once, so that the keys of the lost laptop are revoked.</source>
        <translation>شغّل fieldkit على حاسوب احتياطي واختر «استعادة نسخة احتياطية». أخبر المقر فوراً لتُلغى مفاتيح الحاسوب المفقود.</translation>
    </message>
    <message>
        <source>Choose the stick, or a folder on another disk</source>
        <translation>اختر الذاكرة، أو مجلداً على قرص آخر</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>جارٍ النسخ الاحتياطي</translation>
    </message>
</context>
<context>
    <name>BringBackScreen</name>
    <message>
        <source>The token&apos;s secret opens the places that the travel lock wrapped; then it is taken off the token. Everybody unlocks with their own passphrase as before.</source>
        <translation>سرّ مفتاح الأمان يفتح الأماكن التي غلّفها قفل السفر، ثم يُزال عنه. ويفتح كل واحد القفل بعبارة مروره كما كان.</translation>
    </message>
    <message>
        <source>Bring places back with the token</source>
        <translation>إعادة الأماكن بمفتاح الأمان</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>إعادتها</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Bringing back</source>
        <translation>جارٍ الإعادة</translation>
    </message>
    <message>
        <source>The places are back: %1</source>
        <translation>عادت الأماكن: %1</translation>
    </message>
    <message>
        <source>Whoever was in this vault unlocks it as before. The token holds nothing of it any more.</source>
        <translation>من كان في هذه الخزنة يفتح قفلها كما كان. ولم يعد مفتاح الأمان يحمل شيئاً منها.</translation>
    </message>
    <message>
        <source>Unlock it</source>
        <translation>فتح القفل</translation>
    </message>
</context>
<context>
    <name>BundlesScreen</name>
    <message>
        <source>Bundles</source>
        <translation>الحزم</translation>
    </message>
    <message>
        <source>Take in receipts…</source>
        <translation>إدخال الإيصالات…</translation>
    </message>
    <message>
        <source>Take in receipts</source>
        <translation>إدخال الإيصالات</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>A last look before you sign</source>
        <translation>نظرة أخيرة قبل التوقيع</translation>
    </message>
    <message>
        <source>Interviews: %1. Exhibits: %2. Originals that leave: %3.</source>
        <translation>المقابلات: %1. المعروضات: %2. الأصول التي تخرج: %3.</translation>
    </message>
    <message>
        <source>Alerts, which wait for nobody: %1</source>
        <translation>تنبيهات لا تنتظر أحداً: %1</translation>
    </message>
    <message>
        <source>What consent keeps here</source>
        <translation>ما تُبقيه الموافقة هنا</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>لا شيء.</translation>
    </message>
    <message>
        <source>I have looked: sign the bundle</source>
        <translation>نظرتُ: وقّع الحزمة</translation>
    </message>
    <message>
        <source>It can be opened at headquarters by: %1</source>
        <translation>يستطيع فتحها في المقر: %1</translation>
    </message>
    <message>
        <source>The kit names one custodian alone, %1: nobody else at headquarters can open it. Ask headquarters for a kit with a second one. It may be sealed all the same.</source>
        <translation>لا يسمّي ملف الانضمام إلا أمين حفظ واحدًا، %1: لا يستطيع أحد غيره في المقر فتحها. اطلب من المقر ملفًا فيه أمين حفظ ثانٍ. ويجوز ختمها مع ذلك.</translation>
    </message>
    <message>
        <source>Not reviewed yet, so not in this bundle: %1</source>
        <translation>لم يُراجع بعد، فليس في هذه الحزمة: %1</translation>
    </message>
    <message>
        <source>Go to review</source>
        <translation>إلى المراجعة</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>الإفادة</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Bundle %1 is signed. It is only on this laptop until you write it to a stick.</source>
        <translation>وُقّعت الحزمة %1. هي على هذا الحاسوب فقط إلى أن تكتبها على ذاكرة خارجية.</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>جارٍ الختم</translation>
    </message>
    <message>
        <source>Bundle %1</source>
        <translation>الحزمة %1</translation>
    </message>
    <message>
        <source>Write to folder or stick…</source>
        <translation>الكتابة إلى مجلد أو ذاكرة…</translation>
    </message>
    <message>
        <source>Write bundle %1 to folder or stick</source>
        <translation>كتابة الحزمة %1 إلى مجلد أو ذاكرة</translation>
    </message>
    <message>
        <source>It was lost…</source>
        <translation>ضاعت…</translation>
    </message>
    <message>
        <source>Bundle %1 was lost</source>
        <translation>ضاعت الحزمة %1</translation>
    </message>
    <message>
        <source>Sealed %1 · parts: %2 · %3 · originals: %4</source>
        <translation>خُتمت %1 · الأجزاء: %2 · %3 · الأصول: %4</translation>
    </message>
    <message>
        <source>Written to %1 and read back equal.</source>
        <translation>كُتبت إلى %1 وأُعيدت قراءتها مطابقة.</translation>
    </message>
    <message>
        <source>Bundle %1 is sealed in its place. It is only on this laptop until you write it to a stick.</source>
        <translation>خُتمت الحزمة %1 بدلًا منها. هي على هذا الحاسوب وحده إلى أن تكتبها على ذاكرة.</translation>
    </message>
    <message>
        <source>Write the bundle to</source>
        <translation>كتابة الحزمة إلى</translation>
    </message>
    <message>
        <source>Files written: %1. Each was read back and is equal.</source>
        <translation>الملفات المكتوبة: %1. أُعيدت قراءة كل منها وهو مطابق.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>جارٍ الكتابة</translation>
    </message>
    <message>
        <source>Choose the folder with receipts</source>
        <translation>اختر مجلد الإيصالات</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>Receipts checked and kept</source>
        <translation>فُحصت الإيصالات وحُفظت</translation>
    </message>
    <message>
        <source>No receipt in there is for a bundle of this vault.</source>
        <translation>لا إيصال هناك لحزمة من هذه الخزنة.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Safe to erase the card %1</source>
        <translation>يمكن مسح البطاقة %1 بأمان</translation>
    </message>
    <message>
        <source>Safe to erase the folder %1. Nothing else was looked at.</source>
        <translation>يمكن مسح المجلد %1 بأمان. لم يُفحص شيء غيره.</translation>
    </message>
    <message>
        <source>These files are safe here. The card was not looked at.</source>
        <translation>هذه الملفات محفوظة هنا بأمان. لم تُفحص البطاقة.</translation>
    </message>
    <message>
        <source>There is no file in there.</source>
        <translation>لا يوجد أي ملف هناك.</translation>
    </message>
    <message>
        <source>The card was pulled out. Put it back in and go on.</source>
        <translation>نُزعت البطاقة. أعد إدخالها وتابع.</translation>
    </message>
    <message>
        <source>Do not erase the card yet.</source>
        <translation>لا تمسح البطاقة بعد.</translation>
    </message>
    <message>
        <source>Do not erase the card: not everything on it is safe here.</source>
        <translation>لا تمسح البطاقة: ليس كل ما عليها محفوظًا هنا بأمان.</translation>
    </message>
    <message>
        <source>Files: %1 (%2).</source>
        <translation>الملفات: %1 (%2).</translation>
    </message>
    <message>
        <source>Taken now: %1.</source>
        <translation>أُخذ الآن: %1.</translation>
    </message>
    <message>
        <source>Here already, not taken twice: %1.</source>
        <translation>موجود هنا من قبل ولم يؤخذ مرتين: %1.</translation>
    </message>
    <message>
        <source>Same content as another exhibit: %1.</source>
        <translation>المحتوى نفسه لعنصر آخر: %1.</translation>
    </message>
    <message>
        <source>Read back from the disk and equal: %1.</source>
        <translation>أعيدت قراءته من القرص وهو مطابق: %1.</translation>
    </message>
    <message>
        <source>Not safe yet: %1.</source>
        <translation>غير محفوظ بعد: %1.</translation>
    </message>
    <message>
        <source>not reached before it stopped</source>
        <translation>لم يصل إليه الدور قبل التوقف</translation>
    </message>
    <message>
        <source>hidden; not taken</source>
        <translation>مخفي؛ لم يؤخذ</translation>
    </message>
    <message>
        <source>made by a computer for itself; not taken</source>
        <translation>أنشأه حاسوب لنفسه؛ لم يؤخذ</translation>
    </message>
    <message>
        <source>too many folders inside each other</source>
        <translation>مجلدات متداخلة أكثر من اللازم</translation>
    </message>
    <message>
        <source>came or changed while the card was taken</source>
        <translation>ظهر أو تغيّر أثناء أخذ البطاقة</translation>
    </message>
    <message>
        <source>not on the card any more</source>
        <translation>لم يعد على البطاقة</translation>
    </message>
</context>
<context>
    <name>CardColumn</name>
    <message>
        <source>Show more: %1 are not shown</source>
        <translation>أظهر المزيد: %1 غير ظاهرة</translation>
    </message>
</context>
<context>
    <name>CardImport</name>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Files, a folder, or a whole card</source>
        <translation>ملفات أو مجلد أو بطاقة كاملة</translation>
    </message>
    <message>
        <source>Card %1 (%2)</source>
        <translation>البطاقة %1 (%2)</translation>
    </message>
    <message>
        <source>Card or folder…</source>
        <translation>بطاقة أو مجلد…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>ملفات…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Add a card or a folder</source>
        <translation>إضافة بطاقة أو مجلد</translation>
    </message>
    <message>
        <source>Taking files</source>
        <translation>جارٍ أخذ الملفات</translation>
    </message>
</context>
<context>
    <name>CardResult</name>
    <message>
        <source>Not safe yet</source>
        <translation>غير محفوظ بعد</translation>
    </message>
    <message>
        <source>Go on with the card</source>
        <translation>تابع أخذ البطاقة</translation>
    </message>
    <message>
        <source>Take the hidden files too</source>
        <translation>خذ الملفات المخفية أيضًا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ChainList</name>
    <message>
        <source>Chain of custody, newest first</source>
        <translation>سلسلة الحيازة، الأحدث أولاً</translation>
    </message>
    <message>
        <source>Anchor: %1</source>
        <translation>مرساة: %1</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Turn %1 is new</source>
        <translation>الدور %1 جديد</translation>
    </message>
    <message>
        <source>Turn %1 was taken out</source>
        <translation>أُزيل الدور %1</translation>
    </message>
    <message>
        <source>Turn %1 was moved</source>
        <translation>نُقل الدور %1</translation>
    </message>
    <message>
        <source>Turn %1: %2</source>
        <translation>الدور %1: %2</translation>
    </message>
    <message>
        <source>why this interview is needed</source>
        <translation>سبب الحاجة إلى هذه المقابلة</translation>
    </message>
    <message>
        <source>place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>متى بدأت</translation>
    </message>
    <message>
        <source>when it ended</source>
        <translation>متى انتهت</translation>
    </message>
    <message>
        <source>language of the witness</source>
        <translation>لغة الشاهد</translation>
    </message>
    <message>
        <source>second language</source>
        <translation>اللغة الثانية</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>المترجم</translation>
    </message>
    <message>
        <source>interpreter&apos;s attestation</source>
        <translation>شهادة المترجم</translation>
    </message>
    <message>
        <source>everyone present</source>
        <translation>جميع الحاضرين</translation>
    </message>
    <message>
        <source>interviewed before</source>
        <translation>مقابلة سابقة</translation>
    </message>
    <message>
        <source>read back to the witness</source>
        <translation>القراءة على الشاهد</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>التصحيحات</translation>
    </message>
    <message>
        <source>help offered</source>
        <translation>المساعدة المعروضة</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>exhibits shown</source>
        <translation>المعروضات التي عُرضت</translation>
    </message>
    <message>
        <source>why it is recorded</source>
        <translation>سبب التسجيل</translation>
    </message>
    <message>
        <source>whether recording is safe</source>
        <translation>هل التسجيل آمن</translation>
    </message>
    <message>
        <source>the witness&apos;s yes to recording</source>
        <translation>موافقة الشاهد على التسجيل</translation>
    </message>
    <message>
        <source>languages that the witness speaks</source>
        <translation>اللغات التي يتكلمها الشاهد</translation>
    </message>
    <message>
        <source>age group of the witness</source>
        <translation>الفئة العمرية للشاهد</translation>
    </message>
    <message>
        <source>note on the witness</source>
        <translation>ملاحظة عن الشاهد</translation>
    </message>
    <message>
        <source>consent: limits of confidentiality explained</source>
        <translation>الموافقة: شرح حدود السرية</translation>
    </message>
    <message>
        <source>consent: how it was given</source>
        <translation>الموافقة: كيف أُعطيت</translation>
    </message>
    <message>
        <source>consent: language used</source>
        <translation>الموافقة: اللغة المستخدمة</translation>
    </message>
    <message>
        <source>consent: conditions</source>
        <translation>الموافقة: الشروط</translation>
    </message>
    <message>
        <source>consent: identity to headquarters</source>
        <translation>الموافقة: الهوية إلى المقر</translation>
    </message>
    <message>
        <source>consent: statement to headquarters</source>
        <translation>الموافقة: الإفادة إلى المقر</translation>
    </message>
    <message>
        <source>consent: photos to headquarters</source>
        <translation>الموافقة: الصور إلى المقر</translation>
    </message>
    <message>
        <source>consent: recordings to headquarters</source>
        <translation>الموافقة: التسجيلات إلى المقر</translation>
    </message>
    <message>
        <source>who speaks</source>
        <translation>من يتكلم</translation>
    </message>
    <message>
        <source>in the witness&apos;s language</source>
        <translation>بلغة الشاهد</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>how the witness knows</source>
        <translation>كيف يعرف الشاهد</translation>
    </message>
    <message>
        <source>time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(لا شيء)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>شفهياً</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقّع</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>بصمة الإبهام</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Offered, accepted</source>
        <translation>عُرضت وقُبلت</translation>
    </message>
    <message>
        <source>Offered, declined</source>
        <translation>عُرضت ورُفضت</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>غير لازمة</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Choose the backup…</source>
        <translation>اختيار النسخة…</translation>
    </message>
    <message>
        <source>Check a backup</source>
        <translation>فحص نسخة احتياطية</translation>
    </message>
    <message>
        <source>Every file is read and opened to its last byte, with your passphrase, as on the day that it is needed. Nothing is changed.</source>
        <translation>يُقرأ كل ملف ويُفتح حتى آخر بايت، بعبارة مرورك، كما في اليوم الذي تحتاجها فيه. لا يتغير شيء.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>عبارة مرور النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>فحصها</translation>
    </message>
    <message>
        <source>Choose the folder that holds the backup</source>
        <translation>اختر المجلد الذي فيه النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Checks</source>
        <translation>الفحوص</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>All checks</source>
        <translation>كل الفحوص</translation>
    </message>
    <message>
        <source>Anyone can repeat this without fieldkit:</source>
        <translation>يمكن لأي شخص أن يعيد هذا دون fieldkit:</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>نسخ الأمر</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قُرئ</translation>
    </message>
    <message>
        <source>and %1 more; the saved report names every one.</source>
        <translation>و%1 أخرى؛ التقرير المحفوظ يسمّيها كلها.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Passed</source>
        <translation>نجح</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>للسؤال</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>لم يُفحص</translation>
    </message>
    <message>
        <source>Two tools came to two results about a signature</source>
        <translation>أداتان وصلتا إلى نتيجتين مختلفتين بشأن توقيع</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>الموقّع</translation>
    </message>
    <message>
        <source>Sealed, as claimed</source>
        <translation>وقت الختم كما يُدّعى</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>آخر سطر</translation>
    </message>
    <message>
        <source>The lead signed this bundle</source>
        <translation>قائد الفريق وقّع هذه الحزمة</translation>
    </message>
    <message>
        <source>The announcement binds the sender to this bundle</source>
        <translation>الإعلان يربط المرسِل بهذه الحزمة</translation>
    </message>
    <message>
        <source>Every part arrived as it was sealed</source>
        <translation>كل جزء وصل كما خُتم</translation>
    </message>
    <message>
        <source>It was meant for this headquarters</source>
        <translation>كانت موجهة إلى هذا المقر</translation>
    </message>
    <message>
        <source>No bundle before this one is missing</source>
        <translation>لا تنقص أي حزمة قبل هذه</translation>
    </message>
    <message>
        <source>The files bear the bundle&apos;s own id</source>
        <translation>الملفات تحمل معرّف الحزمة نفسها</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing was added</source>
        <translation>لم ينقص شيء ولم يُضف شيء</translation>
    </message>
    <message>
        <source>Every entry is signed by the person who made it</source>
        <translation>كل قيد موقّع ممن كتبه</translation>
    </message>
    <message>
        <source>Nothing inside a chain was removed or reordered</source>
        <translation>لم يُحذف شيء داخل السلسلة ولم يتغير ترتيبه</translation>
    </message>
    <message>
        <source>Every version opens, and is committed by a line of custody</source>
        <translation>كل نسخة تُفتح ويثبتها سطر حيازة</translation>
    </message>
    <message>
        <source>Every original is the file that was collected</source>
        <translation>كل أصل هو الملف الذي جُمع</translation>
    </message>
    <message>
        <source>Consent allows everything inside to be here</source>
        <translation>الموافقة تسمح بوجود كل ما في الداخل هنا</translation>
    </message>
    <message>
        <source>The key of its month is here</source>
        <translation>مفتاح شهرها موجود هنا</translation>
    </message>
    <message>
        <source>The root in office vouches for it</source>
        <translation>الجذر الساري يضمنها</translation>
    </message>
    <message>
        <source>A member signed this parcel</source>
        <translation>عضو وقّع هذا الطرد</translation>
    </message>
    <message>
        <source>No device wrote two histories</source>
        <translation>لم يكتب أي جهاز روايتين</translation>
    </message>
    <message>
        <source>The devices&apos; clocks ran evenly</source>
        <translation>سارت ساعات الأجهزة بانتظام</translation>
    </message>
    <message>
        <source>Everyone who signed was let in by headquarters or in a line of the lead</source>
        <translation>كل من وقّع أدخله المقر أو سطر من القائد</translation>
    </message>
    <message>
        <source>An outside cosigner saw the same log</source>
        <translation>رأى شاهد من الخارج السجل نفسه</translation>
    </message>
    <message>
        <source>Every checkpoint is the log&apos;s own, and its root is that of the leaves</source>
        <translation>كل نقطة تحقق هي من السجل نفسه، وجذرها جذر الأوراق</translation>
    </message>
    <message>
        <source>Every receipt is the leaf that the log says</source>
        <translation>كل إيصال هو الورقة التي يذكرها السجل</translation>
    </message>
    <message>
        <source>No leaf that a checkpoint counts is gone</source>
        <translation>لم تختفِ أي ورقة تعدّها نقطة تحقق</translation>
    </message>
    <message>
        <source>The hashes that proofs are made from are those of the leaves</source>
        <translation>البصمات التي تُصنع منها البراهين هي بصمات الأوراق</translation>
    </message>
    <message>
        <source>The vault is as new as its head says</source>
        <translation>الخزنة حديثة كما يقول رأسها</translation>
    </message>
    <message>
        <source>Every line follows the one before and is signed</source>
        <translation>كل سطر يتبع ما قبله وهو موقّع</translation>
    </message>
    <message>
        <source>Every version is what its line says</source>
        <translation>كل نسخة هي ما يقوله سطرها</translation>
    </message>
    <message>
        <source>The database reads without an error</source>
        <translation>قاعدة البيانات تُقرأ دون خطأ</translation>
    </message>
    <message>
        <source>The bundle&apos;s files can be read</source>
        <translation>ملفات الحزمة تمكن قراءتها</translation>
    </message>
    <message>
        <source>Who signed it and what is inside</source>
        <translation>من وقّعها وما في داخلها</translation>
    </message>
    <message>
        <source>When it was signed</source>
        <translation>متى وُقّعت</translation>
    </message>
    <message>
        <source>Headquarters signed this receipt</source>
        <translation>المقر وقّع هذا الإيصال</translation>
    </message>
    <message>
        <source>The root is headquarters&apos;</source>
        <translation>الجذر هو جذر المقر</translation>
    </message>
    <message>
        <source>The kit is signed under its root</source>
        <translation>ملف الانضمام موقّع تحت جذره</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate stood when the bundle arrived</source>
        <translation>شهادة الموقّع كانت سارية عند وصول الحزمة</translation>
    </message>
    <message>
        <source>The chain is the one that others know</source>
        <translation>السلسلة هي التي يعرفها الآخرون</translation>
    </message>
    <message>
        <source>Every part is here</source>
        <translation>كل الأجزاء هنا</translation>
    </message>
    <message>
        <source>No other bundle bears its id</source>
        <translation>لا حزمة أخرى تحمل معرّفها</translation>
    </message>
    <message>
        <source>The chain is the first of its vault</source>
        <translation>السلسلة هي الأولى لخزنتها</translation>
    </message>
    <message>
        <source>No two people changed one record apart</source>
        <translation>لم يغيّر شخصان سجلاً واحداً كلٌّ على حدة</translation>
    </message>
    <message>
        <source>A certificate was revoked later</source>
        <translation>أُلغيت شهادة لاحقاً</translation>
    </message>
    <message>
        <source>Lines by people whose certificate was revoked</source>
        <translation>أسطر لأشخاص أُلغيت شهاداتهم</translation>
    </message>
    <message>
        <source>Your own certificate stands</source>
        <translation>شهادتك أنت سارية</translation>
    </message>
    <message>
        <source>The backup is whole and opens</source>
        <translation>النسخة الاحتياطية كاملة وتُفتح</translation>
    </message>
    <message>
        <source>Its laptop was not declared lost</source>
        <translation>لم يُعلن فقدان حاسوبه</translation>
    </message>
    <message>
        <source>It is a parcel, and for this lead</source>
        <translation>هي طرد، وموجّه إلى هذا القائد</translation>
    </message>
    <message>
        <source>The member is of this team</source>
        <translation>العضو من هذا الفريق</translation>
    </message>
    <message>
        <source>The parcel&apos;s id is its own</source>
        <translation>معرّف الطرد هو معرّفه</translation>
    </message>
    <message>
        <source>Nothing that was erased here comes again</source>
        <translation>لا يعود شيء مما مُحي هنا</translation>
    </message>
    <message>
        <source>It is the next parcel of this member</source>
        <translation>هو الطرد التالي من هذا العضو</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>سليمة</translation>
    </message>
    <message>
        <source>Intact, with questions</source>
        <translation>سليمة، مع أسئلة</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>روجع</translation>
    </message>
    <message>
        <source>Let pass without review</source>
        <translation>مُرّر دون مراجعة</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>كل الأيام</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>كل الحالات</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>The camera of %1</source>
        <translation>كاميرا %1</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock</source>
        <translation>ساعة هذا الحاسوب</translation>
    </message>
    <message>
        <source>%1 agrees with the phone, within %2.</source>
        <translation>%1 توافق الهاتف، في حدود %2.</translation>
    </message>
    <message>
        <source>%1 is ahead of the phone by %2 to %3.</source>
        <translation>%1 تسبق الهاتف بما بين %2 و%3.</translation>
    </message>
    <message>
        <source>%1 is behind the phone by %2 to %3.</source>
        <translation>%1 تتأخر عن الهاتف بما بين %2 و%3.</translation>
    </message>
</context>
<context>
    <name>CloseStage</name>
    <message>
        <source>Offered, accepted</source>
        <translation>عُرضت وقُبلت</translation>
    </message>
    <message>
        <source>Offered, declined</source>
        <translation>عُرضت ورُفضت</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>غير لازم</translation>
    </message>
    <message>
        <source>Was help offered (medical, psychosocial, legal, protection)?</source>
        <translation>هل عُرضت المساعدة (طبية، نفسية اجتماعية، قانونية، حماية)؟</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقَّع</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>بصمة</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Did the witness sign?</source>
        <translation>هل وقّع الشاهد؟</translation>
    </message>
    <message>
        <source>When it ended</source>
        <translation>متى انتهت</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to: %1</source>
        <translation>اذهب إلى: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Night light</source>
        <translation>إضاءة ليلية</translation>
    </message>
    <message>
        <source>Day light</source>
        <translation>إضاءة نهارية</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Blur names and words, or show them</source>
        <translation>تمويه الأسماء والكلمات أو إظهارها</translation>
    </message>
    <message>
        <source>Help for this place</source>
        <translation>مساعدة هذا المكان</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>الإبلاغ عن مشكلة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>مقابلة جديدة</translation>
    </message>
    <message>
        <source>Raise an alert</source>
        <translation>إطلاق تنبيه</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>فاعل جديد</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>حدث جديد</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>سلسلة الحيازة</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Compare the clock with a phone</source>
        <translation>مقارنة الساعة بهاتف</translation>
    </message>
</context>
<context>
    <name>CommentNote</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>What it said was erased here.</source>
        <translation>مُحي هنا ما قيل فيه.</translation>
    </message>
    <message>
        <source>Set aside by %1: %2</source>
        <translation>نحّاه جانبًا %1: %2</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>لم يُجَب عنه</translation>
    </message>
    <message>
        <source>A newer version came</source>
        <translation>جاءت نسخة أحدث</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>نُحّي جانبًا</translation>
    </message>
</context>
<context>
    <name>CommentsCard</name>
    <message>
        <source>Comments of your lead</source>
        <translation>تعليقات قائدك</translation>
    </message>
    <message>
        <source>They are no part of the statement. A new version answers them; or say why nothing changes.</source>
        <translation>ليست جزءًا من الإفادة. تجيب عنها نسخة جديدة، أو قل لماذا لا يتغير شيء.</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>الدور %1</translation>
    </message>
    <message>
        <source>A turn that was taken out</source>
        <translation>دور حُذف</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>اذهب إليه</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>نحِّه جانبًا…</translation>
    </message>
    <message>
        <source>Why does nothing change? Without names: the word stands in the chain and goes to headquarters.</source>
        <translation>لماذا لا يتغير شيء؟ من دون أسماء: تبقى الكلمة في السلسلة وتصل إلى المقر.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>نحِّه جانبًا</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Two pictures side by side</source>
        <translation>صورتان جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Back to the light table</source>
        <translation>العودة إلى طاولة الصور</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>كاملة</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
</context>
<context>
    <name>ConsentStage</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Read aloud: What you tell us is kept locked. A court may one day ask for it. You can stop at any time, and you can take back your words. Help you receive does not depend on this.</source>
        <translation>اقرأ بصوت مسموع: ما تقوله لنا يُحفظ مقفلًا. قد تطلبه محكمة يومًا ما. يمكنك التوقف في أي وقت، ويمكنك سحب كلامك. والمساعدة التي تتلقاها لا تتوقف على هذا.</translation>
    </message>
    <message>
        <source>Were the limits of confidentiality explained?</source>
        <translation>هل شُرحت حدود السرية؟</translation>
    </message>
    <message>
        <source>May headquarters know who you are?</source>
        <translation>هل يجوز للمقر معرفة من أنت؟</translation>
    </message>
    <message>
        <source>Read aloud: your name and how to find you.</source>
        <translation>اقرأ بصوت مسموع: اسمك وكيفية الوصول إليك.</translation>
    </message>
    <message>
        <source>May headquarters have what you told us?</source>
        <translation>هل يجوز للمقر أخذ ما رويته لنا؟</translation>
    </message>
    <message>
        <source>Read aloud: your words, without your name.</source>
        <translation>اقرأ بصوت مسموع: كلماتك من دون اسمك.</translation>
    </message>
    <message>
        <source>May headquarters have the photos?</source>
        <translation>هل يجوز للمقر أخذ الصور؟</translation>
    </message>
    <message>
        <source>Read aloud: the photos you gave or that show you.</source>
        <translation>اقرأ بصوت مسموع: الصور التي أعطيتها أو التي تظهر فيها.</translation>
    </message>
    <message>
        <source>May headquarters have the recordings?</source>
        <translation>هل يجوز للمقر أخذ التسجيلات؟</translation>
    </message>
    <message>
        <source>Read aloud: sound and video.</source>
        <translation>اقرأ بصوت مسموع: الصوت والفيديو.</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>شفهيًا</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقَّع</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>بصمة</translation>
    </message>
    <message>
        <source>How was consent given?</source>
        <translation>كيف أُعطيت الموافقة؟</translation>
    </message>
    <message>
        <source>Language used</source>
        <translation>اللغة المستعملة</translation>
    </message>
    <message>
        <source>Conditions, in the witness&apos;s words</source>
        <translation>الشروط بكلمات الشاهد</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Covered</source>
        <translation>الشاشة مغطاة</translation>
    </message>
    <message>
        <source>Work goes on behind this page: sound is recorded or files are taken. The vault is open in this laptop&apos;s memory. Lock closes it.</source>
        <translation>يستمر العمل خلف هذه الصفحة: صوت يُسجَّل أو ملفات تُؤخذ. الخزنة مفتوحة في ذاكرة هذا الحاسوب. القفل يغلقها.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Show the screen again</source>
        <translation>أظهر الشاشة من جديد</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
</context>
<context>
    <name>CustodyScreen</name>
    <message>
        <source>Custody</source>
        <translation>سلسلة الحيازة</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>افحص الآن</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>آخر فحص</translation>
    </message>
    <message>
        <source>It begins when this laptop&apos;s certificate is taken in: open Today and join the team.</source>
        <translation>تبدأ عند إدخال شهادة هذا الحاسوب: افتح «اليوم» وانضم إلى الفريق.</translation>
    </message>
    <message>
        <source>The chain has not begun</source>
        <translation>لم تبدأ السلسلة</translation>
    </message>
    <message>
        <source>Reading the chain…</source>
        <translation>تُقرأ السلسلة الآن…</translation>
    </message>
    <message>
        <source>It is shown as soon as it is read.</source>
        <translation>تظهر هنا فور قراءتها.</translation>
    </message>
    <message>
        <source>Reading changes nothing. Press “Check now” to see what is wrong, or read it again.</source>
        <translation>القراءة لا تغيّر شيئًا. اضغط «افحص الآن» لترى ما الخلل، أو اقرأها من جديد.</translation>
    </message>
    <message>
        <source>The chain was not read</source>
        <translation>لم تُقرأ السلسلة</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>اقرأ من جديد</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
</context>
<context>
    <name>DefectBar</name>
    <message>
        <source>Something in the program failed. What was shown as saved is safe.</source>
        <translation>تعطل شيء في البرنامج. ما عُرض على أنه محفوظ آمن.</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>الإبلاغ عن مشكلة…</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>إخفاء هذا</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>Changes against the version before: %1. That version stays as it is.</source>
        <translation>التغييرات عن النسخة السابقة: %1. تبقى تلك النسخة كما هي.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>و%1 غيرها.</translation>
    </message>
    <message>
        <source>It was turn %1 and is turn %2 now.</source>
        <translation>كان الدور %1 وهو الآن الدور %2.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Camera time has no zone: it is local time, zone unknown.</source>
        <translation>وقت الكاميرا بلا منطقة زمنية: وقت محلي، المنطقة غير معروفة.</translation>
    </message>
    <message>
        <source>No valid date.</source>
        <translation>لا تاريخ صالح.</translation>
    </message>
    <message>
        <source>The camera&apos;s time zone cannot be.</source>
        <translation>المنطقة الزمنية للكاميرا غير ممكنة.</translation>
    </message>
    <message>
        <source>The date is before digital cameras: a scan, or a clock never set.</source>
        <translation>التاريخ أقدم من الكاميرات الرقمية: نسخة ممسوحة، أو ساعة لم تُضبط قط.</translation>
    </message>
    <message>
        <source>Satellite time and camera time differ: the camera&apos;s clock was wrong.</source>
        <translation>وقت الأقمار الصناعية يخالف وقت الكاميرا: ساعة الكاميرا كانت خاطئة.</translation>
    </message>
    <message>
        <source>Which way is up is not known.</source>
        <translation>لا يُعرف أي جهة هي الأعلى.</translation>
    </message>
    <message>
        <source>Position is 0, 0: not a place.</source>
        <translation>الموقع 0, 0: ليس مكانًا.</translation>
    </message>
    <message>
        <source>The position is not valid.</source>
        <translation>الموقع غير صالح.</translation>
    </message>
    <message>
        <source>The picture cannot be read. The file is evidence all the same.</source>
        <translation>لا يمكن قراءة الصورة. هي دليل مع ذلك.</translation>
    </message>
    <message>
        <source>The picture is too large to show.</source>
        <translation>الصورة أكبر من أن تُعرض.</translation>
    </message>
    <message>
        <source>The name claims another type than the content.</source>
        <translation>الاسم يدّعي نوعًا غير نوع المحتوى.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>The only date is when the picture was changed, not when it was taken.</source>
        <translation>التاريخ الوحيد هو وقت تعديل الصورة، لا وقت التقاطها.</translation>
    </message>
    <message>
        <source>The same content is here already as another exhibit.</source>
        <translation>المحتوى نفسه موجود هنا بدليل آخر.</translation>
    </message>
    <message>
        <source>Nobody ended this recording: up to two seconds may be missing at its end.</source>
        <translation>لم يُنهِ أحد هذا التسجيل: قد تنقص ثانيتان على الأكثر من نهايته.</translation>
    </message>
    <message>
        <source>This recording cannot be played whole: what came later was altered on the disk.</source>
        <translation>لا يمكن تشغيل هذا التسجيل كاملًا: ما جاء لاحقًا غُيِّر على القرص.</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>مقطوع</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>الصورة</translation>
    </message>
</context>
<context>
    <name>EjectLine</name>
    <message>
        <source>This folder is on the laptop&apos;s own disk: copy it to a stick, or it is lost with the laptop.</source>
        <translation>هذا المجلد على قرص الحاسوب نفسه: انسخه إلى ذاكرة، وإلا ضاع مع الحاسوب.</translation>
    </message>
    <message>
        <source>Eject the stick %1 before you pull it out. This line says when.</source>
        <translation>أخرج الذاكرة %1 من النظام قبل نزعها. هذا السطر يقول لك متى.</translation>
    </message>
    <message>
        <source>The stick is ejected: pull it out, and keep it apart from the laptop.</source>
        <translation>أُخرجت الذاكرة من النظام: انزعها، واحفظها بعيداً عن الحاسوب.</translation>
    </message>
</context>
<context>
    <name>EnrolmentCard</name>
    <message>
        <source>This vault was recovered or restored: join the team again</source>
        <translation>استُردت هذه الخزنة أو استُعيدت: انضم إلى الفريق من جديد</translation>
    </message>
    <message>
        <source>Join the team</source>
        <translation>الانضمام إلى الفريق</translation>
    </message>
    <message>
        <source>What was kept is here and can be read. The old chain gets no further line: new work needs a new certificate, and its chain names the old one.</source>
        <translation>ما حُفظ موجود هنا وتمكن قراءته. السلسلة القديمة لا تُزاد سطراً: العمل الجديد يحتاج شهادة جديدة، وسلسلته تذكر القديمة.</translation>
    </message>
    <message>
        <source>Write the request and give it to headquarters. Read the eight words aloud to them; they compare. Take in the certificate that comes back. Your chain of custody begins with it.</source>
        <translation>اكتب الطلب وأعطه للمقر. اقرأ عليهم الكلمات الثماني بصوت مسموع فيقارنونها. أدخل الشهادة التي تعود؛ وبها تبدأ سلسلة حيازتك.</translation>
    </message>
    <message>
        <source>Write request…</source>
        <translation>كتابة الطلب…</translation>
    </message>
    <message>
        <source>Take in certificate…</source>
        <translation>إدخال الشهادة…</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>رمز مفتاح الأمان</translation>
    </message>
    <message>
        <source>Write the request to</source>
        <translation>كتابة الطلب إلى</translation>
    </message>
    <message>
        <source>The request is written. Read these words aloud:</source>
        <translation>كُتب الطلب. اقرأ هذه الكلمات بصوت عالٍ:</translation>
    </message>
    <message>
        <source>The words as a QR code</source>
        <translation>الكلمات في رمز QR</translation>
    </message>
    <message>
        <source>Or let them read the same words from this code with a phone.</source>
        <translation>أو دعهم يقرؤون الكلمات نفسها من هذا الرمز بهاتف.</translation>
    </message>
    <message>
        <source>Choose the certificate from headquarters</source>
        <translation>اختر الشهادة الواردة من المقر</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>The key is on a token: type its PIN and press Return.</source>
        <translation>المفتاح على مفتاح أمان: اكتب رمزه واضغط Return.</translation>
    </message>
</context>
<context>
    <name>EventFields</name>
    <message>
        <source>What happened, without a legal word</source>
        <translation>ماذا حدث، بلا وصف قانوني</translation>
    </message>
    <message>
        <source>Where, as people say it</source>
        <translation>أين، كما يقول الناس</translation>
    </message>
    <message>
        <source>When, as it was said</source>
        <translation>متى، كما قيل</translation>
    </message>
    <message>
        <source>Which calendar was meant?</source>
        <translation>أي تقويم قُصد؟</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>ميلادي</translation>
    </message>
    <message>
        <source>Hijri</source>
        <translation>هجري</translation>
    </message>
    <message>
        <source>Ethiopian</source>
        <translation>إثيوبي</translation>
    </message>
    <message>
        <source>Counted: year, month and day, or less</source>
        <translation>محسوبًا: السنة والشهر واليوم، أو أقل</translation>
    </message>
    <message>
        <source>Earliest day (Gregorian), if it is another</source>
        <translation>أبكر يوم (ميلادي) إن كان غيره</translation>
    </message>
    <message>
        <source>Latest day (Gregorian), if it is another</source>
        <translation>آخر يوم (ميلادي) إن كان غيره</translation>
    </message>
    <message>
        <source>What is not sure about the date</source>
        <translation>ما ليس مؤكدًا في التاريخ</translation>
    </message>
    <message>
        <source>Not a date of that calendar yet.</source>
        <translation>ليس تاريخًا في ذلك التقويم بعد.</translation>
    </message>
    <message>
        <source>That is %1.</source>
        <translation>أي %1.</translation>
    </message>
    <message>
        <source>That is %1 to %2.</source>
        <translation>أي من %1 إلى %2.</translation>
    </message>
    <message>
        <source>Hijri months begin when the moon is seen: a day is added on both sides.</source>
        <translation>تبدأ الشهور الهجرية برؤية الهلال: أُضيف يوم من كل جهة.</translation>
    </message>
</context>
<context>
    <name>EvidenceScreen</name>
    <message>
        <source>No exhibits yet</source>
        <translation>لا معروضات بعد</translation>
    </message>
    <message>
        <source>Press Add, or drop a card, photos, sound, video or papers here. Originals stay as they are.</source>
        <translation>اضغط «إضافة»، أو أفلت هنا بطاقة أو صورًا أو صوتًا أو فيديو أو أوراقًا. تبقى الأصول كما هي.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Choose all days, places and devices, or empty the search.</source>
        <translation>اختر كل الأيام والأماكن والأجهزة، أو أفرغ البحث.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء يطابق</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Photo log</source>
        <translation>سجل الصور</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>الأشياء</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>The first exhibits are shown in a moment.</source>
        <translation>تظهر أولى المعروضات بعد لحظة.</translation>
    </message>
    <message>
        <source>Exhibits: %1</source>
        <translation>المعروضات: %1</translation>
    </message>
    <message>
        <source>Name the scene first: in a photo&apos;s detail.</source>
        <translation>سمِّ المشهد أولاً: في تفاصيل الصورة.</translation>
    </message>
    <message>
        <source>%1: %2, scene %3</source>
        <translation>%1: %2، المشهد %3</translation>
    </message>
    <message>
        <source>files: %1</source>
        <translation>الملفات: %1</translation>
    </message>
    <message>
        <source>Compare %1: go to another exhibit and press C.</source>
        <translation>مقارنة %1: انتقل إلى معروض آخر واضغط C.</translation>
    </message>
    <message>
        <source>%1 was brought back.</source>
        <translation>أُعيد %1.</translation>
    </message>
    <message>
        <source>%1 was set aside. It is kept and goes to headquarters like any other.</source>
        <translation>وُضع %1 جانبًا. يبقى محفوظًا ويذهب إلى المقر كغيره.</translation>
    </message>
    <message>
        <source>Write the original to</source>
        <translation>كتابة الأصل إلى</translation>
    </message>
    <message>
        <source>%1 was written and reads back equal.</source>
        <translation>كُتب %1 وأُعيدت قراءته مطابقًا.</translation>
    </message>
</context>
<context>
    <name>ExhibitDetail</name>
    <message>
        <source>shown in %1</source>
        <translation>عُرض في %1</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Export original…</source>
        <translation>تصدير الأصل…</translation>
    </message>
    <message>
        <source>Print custody…</source>
        <translation>اطبع سلسلة الحيازة…</translation>
    </message>
    <message>
        <source>At the light table: %1</source>
        <translation>عند طاولة الصور: %1</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>Small copy of the picture</source>
        <translation>نسخة صغيرة من الصورة</translation>
    </message>
    <message>
        <source>The original was removed here. Headquarters has it.</source>
        <translation>حُذف الأصل من هنا. هو لدى المقر.</translation>
    </message>
    <message>
        <source>No small copy: the original is kept as it is.</source>
        <translation>لا نسخة صغيرة: الأصل محفوظ كما هو.</translation>
    </message>
    <message>
        <source>(camera)</source>
        <translation>(الكاميرا)</translation>
    </message>
    <message>
        <source>zone unknown</source>
        <translation>المنطقة الزمنية غير معروفة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>جُمع</translation>
    </message>
    <message>
        <source>Camera time</source>
        <translation>وقت الكاميرا</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>تنحية جانبًا</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
</context>
<context>
    <name>ExhibitReading</name>
    <message>
        <source>Doubts</source>
        <translation>شكوك</translation>
    </message>
    <message>
        <source>Comment on the exhibit</source>
        <translation>علّق على المعروض</translation>
    </message>
    <message>
        <source>No picture can be shown.</source>
        <translation>لا صورة يمكن عرضها.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>عُرض في</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
</context>
<context>
    <name>ExhibitTile</name>
    <message>
        <source>Exhibit %1: put its code into this turn</source>
        <translation>المعروض %1: ضع رمزه في هذا الدور</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ملف</translation>
    </message>
</context>
<context>
    <name>ExhibitsCard</name>
    <message>
        <source>Exhibits shown</source>
        <translation>المعروضات التي عُرضت</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>إرفاق ملفات…</translation>
    </message>
    <message>
        <source>or its code</source>
        <translation>أو رمزه</translation>
    </message>
    <message>
        <source>Code of an exhibit that is here already</source>
        <translation>رمز معروض موجود هنا بالفعل</translation>
    </message>
    <message>
        <source>Drag one into a turn, or press it, to link it there.</source>
        <translation>اسحب أحدها إلى دور أو اضغط عليه لربطه هناك.</translation>
    </message>
    <message>
        <source>None yet. Drop photos or files here.</source>
        <translation>لا شيء بعد. أسقط صوراً أو ملفات هنا.</translation>
    </message>
    <message>
        <source>None was shown.</source>
        <translation>لم يُعرض شيء.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>لم يُؤخذ</translation>
    </message>
    <message>
        <source>Taking files</source>
        <translation>جارٍ أخذ الملفات</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Day</source>
        <translation>نهار</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Person or interview</source>
        <translation>شخص أو مقابلة</translation>
    </message>
    <message>
        <source>With doubts</source>
        <translation>فيها شكوك</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>منحّاة جانبًا</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>كل الأيام</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>كل الأماكن</translation>
    </message>
    <message>
        <source>Place by the camera</source>
        <translation>مكان من الكاميرا</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>بلا مكان</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>كل الأجهزة</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Night</source>
        <translation>ليل</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>نهار</translation>
    </message>
    <message>
        <source>Evidence, kept safe from the tent to the court.</source>
        <translation>أدلة محفوظة من الخيمة إلى المحكمة.</translation>
    </message>
    <message>
        <source>Open a vault or desk that is there already…</source>
        <translation>فتح خزنة أو مكتب موجود…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>استعادة نسخة احتياطية…</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Letters %1</source>
        <translation>الحروف %1</translation>
    </message>
    <message>
        <source>Join a deployment</source>
        <translation>الانضمام إلى بعثة</translation>
    </message>
    <message>
        <source>You have a kit file from headquarters.</source>
        <translation>لديك ملف انضمام من المقر.</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>المقر</translation>
    </message>
    <message>
        <source>Set up root, intake and custodian desks.</source>
        <translation>إنشاء مكاتب الجذر والاستلام وأمين الحفظ.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Synthetic cases, clearly marked, to throw away afterwards.</source>
        <translation>حالات مصطنعة معلَّمة بوضوح، تُرمى بعد ذلك.</translation>
    </message>
</context>
<context>
    <name>ForkPane</name>
    <message>
        <source>This record was amended apart. Every version stays as it is. Choose for each place which one holds: the new version takes it from there, adds no word, and names all of them.</source>
        <translation>عُدّل هذا السجل في موضعين منفصلين. تبقى كل نسخة كما هي. اختر لكل موضع النسخة التي تصحّ فيه: تأخذه النسخة الجديدة منها، ولا تزيد كلمة، وتسمّيها جميعًا.</translation>
    </message>
    <message>
        <source>Version %1: by %2, %3</source>
        <translation>النسخة %1: من %2، %3</translation>
    </message>
    <message>
        <source>Version %1: who made it is not known here</source>
        <translation>النسخة %1: لا يُعرف هنا من أنشأها</translation>
    </message>
    <message>
        <source>Everything from %1</source>
        <translation>كل شيء من %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>خذ %1</translation>
    </message>
    <message>
        <source>You wrote one of these, so merging is yours. You may say why you chose so.</source>
        <translation>كتبتَ إحدى هذه النسخ، فالدمج من شأنك. يمكنك أن تقول لماذا اخترت هكذا.</translation>
    </message>
    <message>
        <source>Merging is the author&apos;s. Ask them which version holds, and write here what they answered, or why nobody could be asked. Without names of witnesses: it stands in the chain.</source>
        <translation>الدمج من شأن الكاتب. اسأله أي نسخة تصحّ، واكتب هنا جوابه، أو لماذا تعذّر سؤال أحد. من دون أسماء شهود: يبقى في السلسلة.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Make the version that names all of them</source>
        <translation>أنشئ النسخة التي تسمّيها جميعًا</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>الدور %1</translation>
    </message>
    <message>
        <source>(this version does not have it)</source>
        <translation>(ليس في هذه النسخة)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(لا شيء)</translation>
    </message>
    <message>
        <source>sealed: %1</source>
        <translation>مختوم: %1</translation>
    </message>
    <message>
        <source>Places not chosen yet: %1</source>
        <translation>مواضع لم تُختر بعد: %1</translation>
    </message>
</context>
<context>
    <name>GateReportScreen</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>GateWindow</name>
    <message>
        <source>Report a problem…</source>
        <translation>الإبلاغ عن مشكلة…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Choose where the folder of the training goes</source>
        <translation>اختر مكان مجلد التدريب</translation>
    </message>
    <message>
        <source>The training is being made: keys, a headquarters, a first case.</source>
        <translation>يجري إعداد التدريب: المفاتيح والمقر وأول قضية.</translation>
    </message>
    <message>
        <source>It takes some seconds and opens by itself. Nothing in it is real: try everything.</source>
        <translation>يستغرق ذلك بضع ثوانٍ ثم يُفتح وحده. لا شيء فيه حقيقي: جرّب كل شيء.</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s or desk&apos;s folder</source>
        <translation>اختر مجلد الخزنة أو المكتب</translation>
    </message>
    <message>
        <source>Nobody typed the PIN for two minutes. The vault is locked again.</source>
        <translation>لم يكتب أحد الرمز خلال دقيقتين. قُفلت الخزنة من جديد.</translation>
    </message>
    <message>
        <source>Type the passphrase again, then the PIN.</source>
        <translation>اكتب عبارة المرور من جديد، ثم الرمز.</translation>
    </message>
    <message>
        <source>The workspace ended before it was locked. What was shown as saved is safe.</source>
        <translation>انتهت مساحة العمل قبل أن تُقفل. ما عُرض كمحفوظ آمن.</translation>
    </message>
    <message>
        <source>Unlock again; tell headquarters if it happens twice.</source>
        <translation>افتح القفل من جديد؛ وأخبر المقر إن تكرر ذلك.</translation>
    </message>
    <message>
        <source>The workspace cannot start. Nothing was lost. Close fieldkit, set it up again, and open it.</source>
        <translation>تعذّر بدء مساحة العمل. لم يُفقد شيء. أغلق fieldkit وأعد إعداده ثم افتحه.</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>Take the slip in…</source>
        <translation>أخذ القسيمة…</translation>
    </message>
    <message>
        <source>The kit names no lead to whom a parcel can be sealed. Ask headquarters for a newer kit.</source>
        <translation>لا يسمّي ملف الانضمام قائداً يمكن ختم طرد له. اطلب من المقر ملفاً أحدث.</translation>
    </message>
    <message>
        <source>There is nobody to give to yet</source>
        <translation>لا أحد تسلّمه بعد</translation>
    </message>
    <message>
        <source>The next parcel, for %1</source>
        <translation>الطرد التالي، إلى %1</translation>
    </message>
    <message>
        <source>Interviews: %1. Exhibits: %2. Alerts: %3. Actors and events: %4. Originals: %5.</source>
        <translation>المقابلات: %1. المعروضات: %2. التنبيهات: %3. الفاعلون والأحداث: %4. الأصول: %5.</translation>
    </message>
    <message>
        <source>Drafts stay here until they are finalised: %1</source>
        <translation>مسودات تبقى هنا حتى تُنهى: %1</translation>
    </message>
    <message>
        <source>It is sealed so that this lead alone reads it; who the witnesses are passes through unread, to headquarters.</source>
        <translation>يُختم بحيث يقرؤه هذا القائد وحده؛ أما هوية الشهود فتمر دون أن تُقرأ إلى المقر.</translation>
    </message>
    <message>
        <source>Give it on a stick…</source>
        <translation>تسليمه على ذاكرة…</translation>
    </message>
    <message>
        <source>Looking what is new…</source>
        <translation>النظر فيما هو جديد…</translation>
    </message>
    <message>
        <source>There is nothing new to give to %1.</source>
        <translation>لا جديد يُسلَّم إلى %1.</translation>
    </message>
    <message>
        <source>Choose the stick, or a folder on another disk</source>
        <translation>اختر الذاكرة، أو مجلداً على قرص آخر</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>جارٍ الختم</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>جارٍ الكتابة</translation>
    </message>
    <message>
        <source>The parcel is on the stick</source>
        <translation>الطرد على الذاكرة</translation>
    </message>
    <message>
        <source>The parcel is written, not on a stick yet</source>
        <translation>كُتب الطرد، لكنه ليس على ذاكرة بعد</translation>
    </message>
    <message>
        <source>Files written: %1. Each was read back and is equal.</source>
        <translation>الملفات المكتوبة: %1. أُعيدت قراءة كل منها وهو مطابق.</translation>
    </message>
    <message>
        <source>Carry it to %1. Bring back the slip: only with it is it known that the parcel arrived whole.</source>
        <translation>احمله إلى %1، وعُد بالقسيمة: بها وحدها يُعرف أن الطرد وصل كاملاً.</translation>
    </message>
    <message>
        <source>Parcel %1</source>
        <translation>الطرد %1</translation>
    </message>
    <message>
        <source>Write it again…</source>
        <translation>كتابته من جديد…</translation>
    </message>
    <message>
        <source>Write parcel %1 again</source>
        <translation>كتابة الطرد %1 من جديد</translation>
    </message>
    <message>
        <source>Sealed %1 · parts: %2 · %3 · originals: %4</source>
        <translation>خُتمت %1 · الأجزاء: %2 · %3 · الأصول: %4</translation>
    </message>
    <message>
        <source>Written to %1 and read back equal. Its slip has not come back yet.</source>
        <translation>كُتب إلى %1 وأُعيدت قراءته مطابقاً. لم تعد قسيمته بعد.</translation>
    </message>
    <message>
        <source>Choose the folder with the slip from your lead</source>
        <translation>اختر المجلد الذي فيه القسيمة من قائدك</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>Parcel %1 arrived whole: %2 signed for it, %3.</source>
        <translation>وصل الطرد %1 كاملاً: وقّع عليه %2 في %3.</translation>
    </message>
    <message>
        <source>From now on nobody can change what came before it in your chain unseen.</source>
        <translation>من الآن لا يستطيع أحد أن يغيّر ما سبقه في سلسلتك دون أن يُرى.</translation>
    </message>
    <message>
        <source>The slip is checked and kept</source>
        <translation>فُحصت القسيمة وحُفظت</translation>
    </message>
    <message>
        <source>No slip in there is for a parcel of this vault.</source>
        <translation>لا قسيمة هناك لطرد من هذه الخزنة.</translation>
    </message>
</context>
<context>
    <name>HandOverScreen</name>
    <message>
        <source>Hand over</source>
        <translation>التسليم</translation>
    </message>
</context>
<context>
    <name>HeadquartersScreen</name>
    <message>
        <source>Headquarters</source>
        <translation>المقر</translation>
    </message>
    <message>
        <source>Three desks are made, each with its own passphrase: root stays offline and makes kits, intake receives what it cannot read, the custodian opens and verifies.</source>
        <translation>تُنشأ ثلاثة مكاتب لكل منها عبارة مرور: الجذر يبقى دون اتصال ويعدّ ملفات الانضمام، والاستلام يتلقى ما لا يستطيع قراءته، وأمين الحفظ يفتح ويتحقق.</translation>
    </message>
    <message>
        <source>Name, as it stands in certificates</source>
        <translation>الاسم كما يرد في الشهادات</translation>
    </message>
    <message>
        <source>Make the desks…</source>
        <translation>إنشاء المكاتب…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>اختر مجلدًا فارغًا</translation>
    </message>
    <message>
        <source>A passphrase for each desk</source>
        <translation>عبارة مرور لكل مكتب</translation>
    </message>
    <message>
        <source>Write each down apart from the others. They are shown this once.</source>
        <translation>اكتب كلًّا منها بعيدًا عن الأخرى. تُعرض هذه المرة فقط.</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>الجذر</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>الاستلام</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>أمين الحفظ</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>With its file it opens any vault of this deployment when a person&apos;s words are lost. Keep the words on paper and the file on a stick, apart, both far from every desk and every vault.</source>
        <translation>مع ملفه يفتح أي خزنة في هذا النشر عند ضياع كلمات شخص. احفظ الكلمات على ورقة والملف على ذاكرة، كلاً على حدة، بعيداً عن كل مكتب وكل خزنة.</translation>
    </message>
    <message>
        <source>Teams compare these words of the root: %1</source>
        <translation>تقارن الفرق كلمات الجذر هذه: %1</translation>
    </message>
    <message>
        <source>I have them: unlock the root desk</source>
        <translation>حفظتها: افتح مكتب الجذر</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Close help</source>
        <translation>إغلاق المساعدة</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>مساعدة: %1</translation>
    </message>
    <message>
        <source>What is safe here</source>
        <translation>ما هو آمن هنا</translation>
    </message>
    <message>
        <source>What the buttons do</source>
        <translation>ما تفعله الأزرار</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>حين يقع خلل</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>Who the witness is</source>
        <translation>من هو الشاهد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Safe way to contact</source>
        <translation>طريقة آمنة للتواصل</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>أي شيء آخر</translation>
    </message>
    <message>
        <source>Seal to headquarters</source>
        <translation>اختم للمقر</translation>
    </message>
    <message>
        <source>Recorded at %1 and sealed to headquarters. It can be replaced, not read here.</source>
        <translation>سُجلت الساعة %1 وخُتمت للمقر. يمكن استبدالها، ولا يمكن قراءتها هنا.</translation>
    </message>
    <message>
        <source>Replace it…</source>
        <translation>استبدالها…</translation>
    </message>
    <message>
        <source>Write it down…</source>
        <translation>تدوينها…</translation>
    </message>
    <message>
        <source>Sealed to headquarters when you press the button or leave; never readable here again.</source>
        <translation>تُختم للمقر عند الضغط على الزر أو عند المغادرة؛ ولا تُقرأ هنا بعدها أبداً.</translation>
    </message>
    <message>
        <source>Nothing was written down. Amend the interview to add who the witness is.</source>
        <translation>لم يُكتب شيء. عدّل المقابلة لتضيف من هو الشاهد.</translation>
    </message>
    <message>
        <source>Recorded at %1 and sealed to headquarters; nobody reads it here. Amend the interview to replace it.</source>
        <translation>سُجّل في %1 وخُتم إلى المقر؛ لا يقرؤه أحد هنا. عدّل المقابلة لتستبدله.</translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>Intake</source>
        <translation>الاستلام</translation>
    </message>
    <message>
        <source>Receive a bundle…</source>
        <translation>استلام حزمة…</translation>
    </message>
    <message>
        <source>Write receipts…</source>
        <translation>كتابة الإيصالات…</translation>
    </message>
    <message>
        <source>Press Receive a bundle and choose the folder or stick that a team sent.</source>
        <translation>اضغط «استلام حزمة» واختر المجلد أو الذاكرة التي أرسلها الفريق.</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>لم يصل شيء بعد</translation>
    </message>
    <message>
        <source>Bundle %1, team %2</source>
        <translation>الحزمة %1، فريق %2</translation>
    </message>
    <message>
        <source>Signed by %1 · received %2 · parts %3 · %4</source>
        <translation>وقّعها %1 · استُلمت %2 · الأجزاء %3 · %4</translation>
    </message>
    <message>
        <source>Nothing is taken from it, and no receipt is signed, before a person at headquarters has judged it. Keep the folder as it is and ask the team how it came about.</source>
        <translation>لا يؤخذ منها شيء ولا يُوقَّع إيصال قبل أن يحكم فيها شخص في المقر. أبقِ المجلد كما هو واسأل الفريق كيف حدث ذلك.</translation>
    </message>
    <message>
        <source>Choose the bundle&apos;s folder</source>
        <translation>اختر مجلد الحزمة</translation>
    </message>
    <message>
        <source>Bundle %1: %2</source>
        <translation>الحزمة %1: %2</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>جارٍ الاستلام</translation>
    </message>
    <message>
        <source>Write receipts to</source>
        <translation>كتابة الإيصالات إلى</translation>
    </message>
    <message>
        <source>Receipts written: %1</source>
        <translation>الإيصالات المكتوبة: %1</translation>
    </message>
</context>
<context>
    <name>InterviewEditor</name>
    <message>
        <source>Interview %1</source>
        <translation>مقابلة %1</translation>
    </message>
    <message>
        <source>Witness %1</source>
        <translation>الشاهد %1</translation>
    </message>
    <message>
        <source>All interviews</source>
        <translation>كل المقابلات</translation>
    </message>
    <message>
        <source>Exhibits, identity</source>
        <translation>المعروضات والهوية</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>اطبع…</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>التحضير</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الرواية</translation>
    </message>
    <message>
        <source>Read-back</source>
        <translation>إعادة القراءة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>الإغلاق</translation>
    </message>
    <message>
        <source>Not yet: this is missing</source>
        <translation>ليس بعد: هذا ناقص</translation>
    </message>
</context>
<context>
    <name>InterviewList</name>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>مقابلة جديدة</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Press New interview, or %1 from anywhere. It saves itself as you type.</source>
        <translation>اضغط «مقابلة جديدة»، أو %1 من أي مكان. تُحفظ وحدها أثناء الكتابة.</translation>
    </message>
    <message>
        <source>No interviews yet</source>
        <translation>لا مقابلات بعد</translation>
    </message>
    <message>
        <source>%1 · turns: %2 · exhibits: %3 · saved %4</source>
        <translation>%1 · الفقرات: %2 · المعروضات: %3 · حُفظ %4</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>متابعة الكتابة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Changed apart</source>
        <translation>عُدّل على حدة</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>ناقص: %1</translation>
    </message>
</context>
<context>
    <name>InterviewReading</name>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Before the account</source>
        <translation>قبل الرواية</translation>
    </message>
    <message>
        <source>After the account</source>
        <translation>بعد الرواية</translation>
    </message>
    <message>
        <source>On a turn that was taken out</source>
        <translation>على دور حُذف</translation>
    </message>
    <message>
        <source>Comment on the whole interview</source>
        <translation>علّق على المقابلة كلها</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>الرواية</translation>
    </message>
    <message>
        <source>Comment on turn %1</source>
        <translation>علّق على الدور %1</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>لم يُكتب شيء.</translation>
    </message>
</context>
<context>
    <name>Item</name>
    <message>
        <source>Number on the label</source>
        <translation>الرقم على الملصق</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>رقم الختم</translation>
    </message>
    <message>
        <source>What it lies in</source>
        <translation>ما يوضع فيه</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>أين وُجد</translation>
    </message>
    <message>
        <source>When it was found</source>
        <translation>متى وُجد</translation>
    </message>
    <message>
        <source>Who found it</source>
        <translation>من وجده</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Photos that show it</source>
        <translation>الصور التي تُظهره</translation>
    </message>
    <message>
        <source>Size, colour, marks; no judgement</source>
        <translation>الحجم واللون والعلامات؛ دون أحكام</translation>
    </message>
    <message>
        <source>Paper bag, box, tube</source>
        <translation>كيس ورقي أو صندوق أو أنبوب</translation>
    </message>
    <message>
        <source>A pseudonym or a role, no name</source>
        <translation>اسم مستعار أو دور، لا اسم</translation>
    </message>
</context>
<context>
    <name>ItemFormCard</name>
    <message>
        <source>Amend %1</source>
        <translation>تعديل %1</translation>
    </message>
    <message>
        <source>Register an item</source>
        <translation>تسجيل شيء</translation>
    </message>
    <message>
        <source>Write no names: a pseudonym or a role. Do not collect what you are not trained for.</source>
        <translation>لا تكتب أسماء: اسم مستعار أو دور. لا تجمع ما لم تُدرَّب على جمعه.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ItemsView</name>
    <message>
        <source>Register an item…</source>
        <translation>تسجيل شيء…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search items</source>
        <translation>البحث في الأشياء</translation>
    </message>
    <message>
        <source>More items: %1</source>
        <translation>أشياء أخرى: %1</translation>
    </message>
    <message>
        <source>Each thing gets a number, a seal and a label; who has it signs for it.</source>
        <translation>لكل شيء رقم وختم وملصق؛ ويوقّع من هو بحوزته.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء يطابق</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>لا أشياء بعد</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>بحوزة %1</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>ما زال ينقص: %1</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>تسليم…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>استلام…</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>ملصق…</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>إيصال…</translation>
    </message>
    <message>
        <source>other signature on paper</source>
        <translation>التوقيع الآخر على الورق</translation>
    </message>
    <message>
        <source>both signed</source>
        <translation>وقّع الطرفان</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, %4 (%5)</source>
        <translation>%1: من %2 إلى %3، %4 (%5)</translation>
    </message>
    <message>
        <source>%1 is registered. Print its label now.</source>
        <translation>سُجّل %1. اطبع ملصقه الآن.</translation>
    </message>
    <message>
        <source>%1 is amended.</source>
        <translation>عُدّل %1.</translation>
    </message>
    <message>
        <source>%1 was handed over, and both signed.</source>
        <translation>سُلّم %1 ووقّع الطرفان.</translation>
    </message>
    <message>
        <source>%1 was handed over. Print the receipt and have the other person sign it.</source>
        <translation>سُلّم %1. اطبع الإيصال ودع الطرف الآخر يوقّعه.</translation>
    </message>
    <message>
        <source>Write the label to</source>
        <translation>كتابة الملصق إلى</translation>
    </message>
    <message>
        <source>Write the receipt to</source>
        <translation>كتابة الإيصال إلى</translation>
    </message>
    <message>
        <source>%1 was written and reads back equal. Print it from there.</source>
        <translation>كُتب %1 وقراءته مطابقة. اطبعه من هناك.</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>JoinScreen</name>
    <message>
        <source>Join a deployment</source>
        <translation>الانضمام إلى بعثة</translation>
    </message>
    <message>
        <source>Choose the kit file that headquarters gave you.</source>
        <translation>اختر ملف الانضمام الذي أعطاك إياه المقر.</translation>
    </message>
    <message>
        <source>Choose kit…</source>
        <translation>اختر ملف الانضمام…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose the kit</source>
        <translation>اختر ملف الانضمام</translation>
    </message>
    <message>
        <source>%1, team %2</source>
        <translation>%1، فريق %2</translation>
    </message>
    <message>
        <source>Compare these words aloud with headquarters. If one differs, stop here.</source>
        <translation>قارن هذه الكلمات بصوت مسموع مع المقر. إن اختلفت واحدة فتوقف هنا.</translation>
    </message>
    <message>
        <source>Your pseudonym</source>
        <translation>اسمك المستعار</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>قائد الفريق</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>مُحاوِر</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>دورك</translation>
    </message>
    <message>
        <source>The words are equal: make my vault…</source>
        <translation>الكلمات متطابقة: أنشئ خزنتي…</translation>
    </message>
    <message>
        <source>Choose an empty folder for the vault</source>
        <translation>اختر مجلدًا فارغًا للخزنة</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>عبارة مرورك</translation>
    </message>
    <message>
        <source>Learn these six words, or write them down and keep them apart from the laptop. They are shown this once; without them nobody opens the vault.</source>
        <translation>احفظ هذه الكلمات الست، أو اكتبها واحفظها بعيدًا عن الحاسوب. تُعرض هذه المرة فقط؛ ومن دونها لا يفتح الخزنةَ أحد.</translation>
    </message>
    <message>
        <source>I have them: unlock</source>
        <translation>حفظتها: افتح</translation>
    </message>
</context>
<context>
    <name>JumpPage</name>
    <message>
        <source>Go to a record or command: type a code, words in any script, or a verb.</source>
        <translation>اذهب إلى سجل أو أمر: اكتب رمزًا أو كلمات بأي خط أو فعلًا.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>اذهب إلى</translation>
    </message>
    <message>
        <source>R-0012, a village, a name of a unit, lock…</source>
        <translation>R-0012، قرية، اسم وحدة، قفل…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يوجد شيء.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يُبحث…</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Sound</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>فاعل</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>شاهد</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>مقابلة</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Person of the team</source>
        <translation>عضو في الفريق</translation>
    </message>
</context>
<context>
    <name>Kit</name>
    <message>
        <source>The kit&apos;s time has run out. Work goes on and is safe; ask headquarters for a new kit, since revoked certificates may not be known here.</source>
        <translation>انتهت مدة ملف الانضمام. العمل مستمر وآمن؛ اطلب من المقر ملفاً جديداً، فقد لا تُعرف هنا الشهادات الملغاة.</translation>
    </message>
    <message>
        <source>The kit is not valid yet by this laptop&apos;s clock. Check the clock; work goes on and is safe.</source>
        <translation>ملف الانضمام لم يبدأ سريانه بحسب ساعة هذا الحاسوب. تحقق من الساعة؛ العمل مستمر وآمن.</translation>
    </message>
    <message>
        <source>Headquarters revoked your certificate. Go on recording; another lead has to seal from here. Ask headquarters.</source>
        <translation>ألغى المقر شهادتك. واصل التسجيل؛ وعلى قائد آخر أن يختم من هنا. اسأل المقر.</translation>
    </message>
    <message>
        <source>%1 joined the team.</source>
        <translation>انضم %1 إلى الفريق.</translation>
    </message>
    <message>
        <source>%1 is no longer named in the kit.</source>
        <translation>لم تعد العدّة تذكر %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked. What they sign from now on does not count; tell your lead.</source>
        <translation>أُلغيت شهادة %1. ما يوقّعه من الآن لا يُعتد به؛ أخبر قائدك.</translation>
    </message>
    <message>
        <source>Keys for sealing are there until %1.</source>
        <translation>مفاتيح الختم متوفرة حتى %1.</translation>
    </message>
    <message>
        <source>The kit is good until %1, longer than before.</source>
        <translation>العدّة صالحة حتى %1، أطول من قبل.</translation>
    </message>
    <message>
        <source>The kit is good until %1 only, shorter than before.</source>
        <translation>العدّة صالحة حتى %1 فقط، أقصر من قبل.</translation>
    </message>
    <message>
        <source>Headquarters has a new root; the former one vouched for it.</source>
        <translation>للمقر جذر جديد؛ شهد له السابق.</translation>
    </message>
    <message>
        <source>Headquarters&apos; desks have new certificates.</source>
        <translation>لمكاتب المقر شهادات جديدة.</translation>
    </message>
    <message>
        <source>Headquarters receives with new keys.</source>
        <translation>يستقبل المقر بمفاتيح جديدة.</translation>
    </message>
    <message>
        <source>A rule changed: %1.</source>
        <translation>تغيّرت قاعدة: %1.</translation>
    </message>
    <message>
        <source>The key that signed this kit was revoked</source>
        <translation>المفتاح الذي وقّع ملف الانضمام هذا أُلغي</translation>
    </message>
    <message>
        <source>Go on recording; what you record is safe. Ask headquarters for a newer kit by a way that you trust, and compare the words of the root aloud before you take it in.</source>
        <translation>واصل التسجيل؛ ما تسجله آمن. اطلب من المقر ملف انضمام أحدث بطريق تثق به، وقارن كلمات الجذر بصوت مسموع قبل إدخاله.</translation>
    </message>
    <message>
        <source>This kit&apos;s time has run out</source>
        <translation>انتهت مدة ملف الانضمام هذا</translation>
    </message>
    <message>
        <source>Go on recording; what you record is safe. Ask headquarters for a new kit: until then nobody here hears of certificates that were revoked.</source>
        <translation>واصل التسجيل؛ ما تسجله آمن. اطلب من المقر ملف انضمام جديداً: حتى ذلك الحين لا يعلم أحد هنا بالشهادات التي أُلغيت.</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock the kit is not valid yet</source>
        <translation>بحسب ساعة هذا الحاسوب لم يبدأ سريان ملف الانضمام</translation>
    </message>
    <message>
        <source>Compare the clock with a phone and set it right. Go on recording; it is safe.</source>
        <translation>قارن الساعة بهاتف واضبطها. واصل التسجيل؛ فهو آمن.</translation>
    </message>
    <message>
        <source>This kit is current</source>
        <translation>ملف الانضمام هذا سارٍ</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>لا شيء عليك فعله.</translation>
    </message>
    <message>
        <source>The root, which vouches for all others: %1</source>
        <translation>الجذر الذي يشهد لسائر المفاتيح: %1</translation>
    </message>
    <message>
        <source>Signs kits: %1</source>
        <translation>يوقّع ملفات الانضمام: %1</translation>
    </message>
    <message>
        <source>The team&apos;s authority, which lets members in: %1</source>
        <translation>سلطة الفريق التي تُدخل الأعضاء: %1</translation>
    </message>
    <message>
        <source>The intake, which receives bundles: %1</source>
        <translation>مكتب الاستلام الذي يتسلم الحزم: %1</translation>
    </message>
    <message>
        <source>A custodian, who opens bundles: %1</source>
        <translation>أمين حفظ يفتح الحزم: %1</translation>
    </message>
    <message>
        <source>A person of the team: %1</source>
        <translation>شخص من الفريق: %1</translation>
    </message>
    <message>
        <source>Revoked on %1: what it signs from then on does not count.</source>
        <translation>أُلغي في %1: ما يوقّعه بعد ذلك لا يُعتد به.</translation>
    </message>
    <message>
        <source>Ran out on %1.</source>
        <translation>انتهت مدته في %1.</translation>
    </message>
    <message>
        <source>Stands, until %1.</source>
        <translation>قائم حتى %1.</translation>
    </message>
    <message>
        <source>This is a training: nothing in it is evidence.</source>
        <translation>هذا تدريب: لا شيء فيه دليل.</translation>
    </message>
    <message>
        <source>This is no training: what you record is evidence.</source>
        <translation>هذا ليس تدريباً: ما تسجله دليل.</translation>
    </message>
    <message>
        <source>When nobody is there, the vault is locked, whatever is under way.</source>
        <translation>حين لا يكون أحد أمام الجهاز تُقفل الخزنة، أياً كان العمل الجاري.</translation>
    </message>
    <message>
        <source>When nobody is there while sound is recorded or files are taken, the screen is covered and the work goes on.</source>
        <translation>حين لا يكون أحد أمام الجهاز أثناء تسجيل الصوت أو أخذ الملفات تُحجب الشاشة ويستمر العمل.</translation>
    </message>
    <message>
        <source>A lead of this team lets members in without headquarters.</source>
        <translation>قائد في هذا الفريق يُدخل الأعضاء دون المقر.</translation>
    </message>
    <message>
        <source>Only headquarters lets people into this team.</source>
        <translation>المقر وحده يُدخل الناس إلى هذا الفريق.</translation>
    </message>
    <message>
        <source>What is sealed for headquarters is protected by classic keys alone.</source>
        <translation>ما يُختم للمقر تحميه مفاتيح تقليدية فقط.</translation>
    </message>
    <message>
        <source>What is sealed for headquarters is also protected against a future quantum computer.</source>
        <translation>ما يُختم للمقر محمي أيضاً من حاسوب كمي قد يأتي.</translation>
    </message>
</context>
<context>
    <name>KitScreen</name>
    <message>
        <source>The kit</source>
        <translation>ملف الانضمام</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Headquarters&apos; signed rules and keys for your team. They can be read here and changed only by a newer kit from headquarters.</source>
        <translation>قواعد المقر ومفاتيحه الموقّعة لفريقك. تُقرأ هنا ولا يغيّرها إلا ملف انضمام أحدث من المقر.</translation>
    </message>
    <message>
        <source>Who signed it, and for how long</source>
        <translation>من وقّعه، وإلى متى</translation>
    </message>
    <message>
        <source>it came with this vault</source>
        <translation>جاء مع هذه الخزنة</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>البعثة</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>وقّعه</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>وُقّع في</translation>
    </message>
    <message>
        <source>Taken in here</source>
        <translation>أُدخل هنا</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>صالح حتى</translation>
    </message>
    <message>
        <source>Has keys for sealing until</source>
        <translation>فيه مفاتيح للختم حتى</translation>
    </message>
    <message>
        <source>Roots that handed over to this one</source>
        <translation>جذور سلّمت إلى هذا الجذر</translation>
    </message>
    <message>
        <source>The root in words. Headquarters reads the same ones; if one differs, this is another headquarters: stop and tell your lead.</source>
        <translation>الجذر بالكلمات. يقرأ المقر الكلمات نفسها؛ إن اختلفت واحدة فهذا مقر آخر: توقف وأخبر قائدك.</translation>
    </message>
    <message>
        <source>Rules for your team</source>
        <translation>قواعد فريقك</translation>
    </message>
    <message>
        <source>Headquarters keeps a recovery key that opens vaults of this deployment, and signs nothing.</source>
        <translation>يحتفظ المقر بمفتاح استرداد يفتح خزائن هذه البعثة، ولا يوقّع شيئاً.</translation>
    </message>
    <message>
        <source>There is no recovery key: nobody opens this vault if every passphrase is lost.</source>
        <translation>لا مفتاح استرداد: لا أحد يفتح هذه الخزنة إن ضاعت كل عبارات المرور.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Time-stamps count from: %1</source>
        <translation>الأختام الزمنية المعتمدة من: %1</translation>
    </message>
    <message>
        <source>Headquarters keeps a log that is only added to: %1</source>
        <translation>يحفظ المقر سجلاً لا يُزاد إلا في آخره: %1</translation>
    </message>
    <message>
        <source>No log is named.</source>
        <translation>لم يُذكر سجل.</translation>
    </message>
    <message>
        <source>Cosigners, the outside witnesses of the log: %1</source>
        <translation>الموقّعون المشاركون، وهم شهود السجل من الخارج: %1</translation>
    </message>
    <message>
        <source>A rule that this fieldkit does not know is on: %1. Ask headquarters for a newer fieldkit.</source>
        <translation>قاعدة لا يعرفها هذا الإصدار من fieldkit مفعّلة: %1. اطلب من المقر إصداراً أحدث.</translation>
    </message>
    <message>
        <source>Keys that it vouches for</source>
        <translation>المفاتيح التي يشهد لها</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Choose, or type a code</source>
        <translation>اختر، أو اكتب رمزاً</translation>
    </message>
</context>
<context>
    <name>LaptopScreen</name>
    <message>
        <source>People of this laptop</source>
        <translation>أشخاص هذا الحاسوب</translation>
    </message>
    <message>
        <source>Whoever has a place here unlocks with a passphrase of their own, and it decides who is signed in. They read what the others read, and sign as themselves alone.</source>
        <translation>من له مكان هنا يفتح القفل بعبارة مرور خاصة به، وهي التي تحدد من الذي دخل. يقرأ ما يقرؤه الآخرون، ولا يوقّع إلا باسمه.</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>قائد الفريق</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>محاور</translation>
    </message>
    <message>
        <source>Has not joined the team yet</source>
        <translation>لم ينضم إلى الفريق بعد</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>في الفريق</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>أُخرج</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>إخراج…</translation>
    </message>
    <message>
        <source>Here since %1</source>
        <translation>هنا منذ %1</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>الاسم المستعار</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>محاور</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>قائد فريق</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>جارٍ الإضافة</translation>
    </message>
    <message>
        <source>The passphrase of %1</source>
        <translation>عبارة مرور %1</translation>
    </message>
    <message>
        <source>Turn the laptop to them alone. They learn these six words or write them down apart from it; they are shown this once.</source>
        <translation>أدر الحاسوب إليه وحده. يحفظ هذه الكلمات الست أو يكتبها بعيداً عن الحاسوب؛ تُعرض هذه المرة فقط.</translation>
    </message>
    <message>
        <source>Then lock. They unlock with their words and join the team on Today.</source>
        <translation>ثم اقفل. يفتح القفل بكلماته وينضم إلى الفريق في «اليوم».</translation>
    </message>
    <message>
        <source>They are written down</source>
        <translation>كُتبت</translation>
    </message>
    <message>
        <source>Take %1 out of this vault</source>
        <translation>إخراج %1 من هذه الخزنة</translation>
    </message>
    <message>
        <source>The vault gets a new key. Nothing that is written from now on opens with what they have. What they could read before, they may have kept.</source>
        <translation>تحصل الخزنة على مفتاح جديد. لا شيء يُكتب من الآن يُفتح بما لديه. وما كان يستطيع قراءته من قبل قد يكون احتفظ به.</translation>
    </message>
    <message>
        <source>Backups from before still open for them. Whoever has not joined the team yet loses their place too and is added again.</source>
        <translation>النسخ الاحتياطية السابقة لا تزال تُفتح له. ومن لم ينضم إلى الفريق بعد يفقد مكانه أيضاً ويُضاف من جديد.</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>إخراجه</translation>
    </message>
    <message>
        <source>There is no undo. Type the pseudonym %1</source>
        <translation>لا تراجع عنه. اكتب الاسم المستعار %1</translation>
    </message>
    <message>
        <source>Why; it stands in the chain</source>
        <translation>السبب؛ يبقى في السلسلة</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Old backups still open for them: make a new one, and destroy those.</source>
        <translation>النسخ الاحتياطية القديمة لا تزال تُفتح له: أنشئ نسخة جديدة وأتلف تلك.</translation>
    </message>
    <message>
        <source>Taken out with them, since they had not joined yet; add them again: %1</source>
        <translation>أُخرج معه من لم ينضم بعد؛ أضفهم من جديد: %1</translation>
    </message>
    <message>
        <source>%1 is taken out</source>
        <translation>أُخرج %1</translation>
    </message>
    <message>
        <source>Making a new key</source>
        <translation>جارٍ إنشاء مفتاح جديد</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation>عبارة مرورك أنت</translation>
    </message>
    <message>
        <source>A new one is made and shown once; the vault gets a new key. Backups and copies from before still open with the old one.</source>
        <translation>تُنشأ عبارة جديدة وتُعرض مرة واحدة؛ وتحصل الخزنة على مفتاح جديد. النسخ السابقة لا تزال تُفتح بالقديمة.</translation>
    </message>
    <message>
        <source>New passphrase for me</source>
        <translation>عبارة مرور جديدة لي</translation>
    </message>
</context>
<context>
    <name>LightTable</name>
    <message>
        <source>Exhibits</source>
        <translation>المعروضات</translation>
    </message>
    <message>
        <source>Keys: C compares two, Del sets aside or brings back, 1 to 5 say a photo&apos;s part of its scene.</source>
        <translation>المفاتيح: C للمقارنة بين اثنين، Del للتنحية أو الإرجاع، ومن 1 إلى 5 لتحديد موضع الصورة في مشهدها.</translation>
    </message>
</context>
<context>
    <name>LiveRow</name>
    <message>
        <source>This turn: insert, move, delete</source>
        <translation>هذا الدور: إدراج، نقل، حذف</translation>
    </message>
    <message>
        <source>In the witness&apos;s language</source>
        <translation>بلغة الشاهد</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>Insert a turn above</source>
        <translation>إدراج دور قبله</translation>
    </message>
    <message>
        <source>Insert a turn below</source>
        <translation>إدراج دور بعده</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Delete this turn</source>
        <translation>حذف هذا الدور</translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation>المتكلم: %1</translation>
    </message>
    <message>
        <source>Type the question…</source>
        <translation>اكتب السؤال…</translation>
    </message>
    <message>
        <source>Type the answer…</source>
        <translation>اكتب الجواب…</translation>
    </message>
    <message>
        <source>How the witness knows: %1</source>
        <translation>كيف يعرف الشاهد: %1</translation>
    </message>
</context>
<context>
    <name>LostBundle</name>
    <message>
        <source>If bundle %1 never reached headquarters, what it carried is sealed again, with what was reviewed since, under the next number, which names this one. The old copies can no longer be written from here. Whoever finds the stick cannot read it; if headquarters gets both, it sees which one holds.</source>
        <translation>إن لم تصل الحزمة %1 إلى المقر قط، يُختم ما حملته من جديد، مع ما روجع منذ ذلك، تحت الرقم التالي الذي يسمّيها. لا يمكن بعدها كتابة النسخ القديمة من هنا. من يجد الذاكرة لا يستطيع قراءتها؛ وإن وصلت الاثنتان إلى المقر رأى أيهما المعتمدة.</translation>
    </message>
    <message>
        <source>Why? Without names: it stands in the chain and goes to headquarters.</source>
        <translation>لماذا؟ من دون أسماء: يبقى في السلسلة ويصل إلى المقر.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Seal it again</source>
        <translation>اختمها من جديد</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>LostPane</name>
    <message>
        <source>All five steps are done. You can leave this page.</source>
        <translation>تمّت الخطوات الخمس كلها. يمكنك مغادرة هذه الصفحة.</translation>
    </message>
    <message>
        <source>Step %1 of 5</source>
        <translation>الخطوة %1 من 5</translation>
    </message>
    <message>
        <source>Last in their hands</source>
        <translation>آخر مرة كان في يده</translation>
    </message>
    <message>
        <source>You can leave at any time: what is done stays done, and Today brings you back here.</source>
        <translation>يمكنك المغادرة في أي وقت: ما تمّ يبقى، وشاشة اليوم تعيدك إلى هنا.</translation>
    </message>
    <message>
        <source>First: the person. Then take nothing more from that laptop</source>
        <translation>أولًا: الشخص. ثم لا تأخذ شيئًا آخر من ذلك الحاسوب</translation>
    </message>
    <message>
        <source>Is the person safe? See to that before you go on; this can wait. Then say when the laptop was last in their hands. From then on no parcel signed with it is taken here. Nothing is deleted. It cannot be taken back: they join again on another laptop, with a new certificate.</source>
        <translation>هل الشخص آمن؟ اهتم بذلك قبل المتابعة؛ فهذا يمكن أن ينتظر. ثم قل متى كان الحاسوب آخر مرة في يده. ومنذ الآن لا يُؤخذ هنا أي طرد موقّع به. لا يُحذف شيء. ولا رجوع عن ذلك: ينضم من جديد على حاسوب آخر بشهادة جديدة.</translation>
    </message>
    <message>
        <source>Take nothing more from it</source>
        <translation>لا تأخذ منه شيئًا آخر</translation>
    </message>
    <message>
        <source>See what is safe here</source>
        <translation>انظر ما هو آمن هنا</translation>
    </message>
    <message>
        <source>This is what arrived from that laptop before. It stands, and is on this laptop too. What was written on it later is not here; ask the person, not by name on an open line.</source>
        <translation>هذا ما وصل من ذلك الحاسوب من قبل. وهو ثابت، وموجود على هذا الحاسوب أيضًا. ما كُتب عليه بعد ذلك ليس هنا؛ اسأل الشخص، دون أسماء على خط مكشوف.</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>رأيته</translation>
    </message>
    <message>
        <source>Tell headquarters</source>
        <translation>أخبر المقر</translation>
    </message>
    <message>
        <source>Only headquarters can revoke the certificate. Call them and read the words aloud, and write the sheet to a stick: it has everything that they need, and names no witness.</source>
        <translation>المقر وحده يستطيع إلغاء الشهادة. اتصل به واقرأ الكلمات بصوت مسموع، واكتب الورقة على ذاكرة: فيها كل ما يحتاج إليه، ولا تسمّي شاهدًا.</translation>
    </message>
    <message>
        <source>Headquarters knows</source>
        <translation>علم المقر</translation>
    </message>
    <message>
        <source>Think of the witnesses</source>
        <translation>فكّر في الشهود</translation>
    </message>
    <message>
        <source>The vault is locked with the passphrase. If somebody could force it out of its owner, they can read the statements of these interviews; identities were sealed and cannot be read there. Decide with the person and headquarters who must be warned, and how without a trace.</source>
        <translation>الخزنة مقفلة بعبارة المرور. إن استطاع أحد انتزاعها من صاحبها قرأ إفادات هذه المقابلات؛ أما الهويات فمختومة ولا تُقرأ هناك. قرّر مع الشخص والمقر من يجب تحذيره، وكيف دون أثر.</translation>
    </message>
    <message>
        <source>We have decided</source>
        <translation>قرّرنا</translation>
    </message>
    <message>
        <source>Take in the new kit when it comes</source>
        <translation>أدخل ملف الانضمام الجديد حين يأتي</translation>
    </message>
    <message>
        <source>Headquarters answers with a kit that revokes the certificate. Every laptop of the team takes it in. The person joins again on a laptop that was never out of their hands.</source>
        <translation>يجيب المقر بملف انضمام يلغي الشهادة. يُدخله كل حاسوب في الفريق. وينضم الشخص من جديد على حاسوب لم يغب عن يده قط.</translation>
    </message>
    <message>
        <source>That is clear: end</source>
        <translation>هذا واضح: إنهاء</translation>
    </message>
    <message>
        <source>Declared lost on %1; last in their hands %2. No parcel of it is taken here any more.</source>
        <translation>أُعلن فقدانه في %1؛ وكان آخر مرة في يده %2. لم يعد يُؤخذ منه أي طرد هنا.</translation>
    </message>
    <message>
        <source>Parcels that arrived before are safe here: %1.</source>
        <translation>الطرود التي وصلت من قبل آمنة هنا: %1.</translation>
    </message>
    <message>
        <source>Headquarters was told by voice; no sheet was written.</source>
        <translation>أُخبر المقر صوتًا؛ ولم تُكتب ورقة.</translation>
    </message>
    <message>
        <source>Headquarters was told. The sheet: %1.</source>
        <translation>أُخبر المقر. الورقة: %1.</translation>
    </message>
    <message>
        <source>Who must be warned was decided.</source>
        <translation>تقرّر من يجب تحذيره.</translation>
    </message>
    <message>
        <source>The new kit is awaited: take it in when it comes.</source>
        <translation>يُنتظر ملف الانضمام الجديد: أدخله حين يأتي.</translation>
    </message>
    <message>
        <source>Parcels taken: %1. The newest: %2.</source>
        <translation>طرود أُخذت: %1. أحدثها: %2.</translation>
    </message>
    <message>
        <source>Words of the certificate of %1</source>
        <translation>كلمات شهادة %1</translation>
    </message>
    <message>
        <source>Write the sheet…</source>
        <translation>اكتب الورقة…</translation>
    </message>
    <message>
        <source>Interviews of theirs that are here:</source>
        <translation>مقابلاته الموجودة هنا:</translation>
    </message>
    <message>
        <source>Write the sheet to</source>
        <translation>اكتب الورقة في</translation>
    </message>
    <message>
        <source>The sheet is written and read back equal.</source>
        <translation>كُتبت الورقة وأُعيدت قراءتها مطابقة.</translation>
    </message>
</context>
<context>
    <name>LostScreen</name>
    <message>
        <source>Nobody can unlock it</source>
        <translation>لا أحد يستطيع فتح القفل</translation>
    </message>
    <message>
        <source>Bring places back with the token…</source>
        <translation>إعادة الأماكن بمفتاح الأمان…</translation>
    </message>
    <message>
        <source>Recover with headquarters&apos; key…</source>
        <translation>الاستعادة بمفتاح المقر…</translation>
    </message>
    <message>
        <source>Another person of this vault</source>
        <translation>شخص آخر من هذه الخزنة</translation>
    </message>
    <message>
        <source>They unlock as ever, and add you again under Settings. Nothing is lost but your own keys.</source>
        <translation>يفتح القفل كالمعتاد ويضيفك من جديد في «الإعدادات». لا يضيع إلا مفاتيحك.</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>مفتاح أمان</translation>
    </message>
    <message>
        <source>After a travel lock with a token: whoever has it brings every place back, with the same passphrases, keys and chain.</source>
        <translation>بعد قفل سفر مع مفتاح أمان: من يملكه يعيد كل مكان بعبارات المرور والمفاتيح والسلسلة نفسها.</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>مفتاح الاستعادة</translation>
    </message>
    <message>
        <source>Headquarters keeps it, far away. It opens the vault for a new pseudonym; the old chain gets no further line, and a new one begins.</source>
        <translation>يحفظه المقر بعيداً. يفتح الخزنة لاسم مستعار جديد؛ لا يُضاف سطر إلى السلسلة القديمة، وتبدأ أخرى جديدة.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Custody</source>
        <translation>سلسلة الحيازة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>قائد الفريق</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>مُحاوِر</translation>
    </message>
    <message>
        <source>%1, team %2</source>
        <translation>%1، فريق %2</translation>
    </message>
    <message>
        <source>root desk</source>
        <translation>مكتب الجذر</translation>
    </message>
    <message>
        <source>intake desk</source>
        <translation>مكتب الاستلام</translation>
    </message>
    <message>
        <source>custody desk</source>
        <translation>مكتب الحفظ</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>الاستلام</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>الحزم</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Everything at this desk is written as it is done.</source>
        <translation>كل ما يُنجز في هذا المكتب يُكتب فور إنجازه.</translation>
    </message>
</context>
<context>
    <name>MembersScreen</name>
    <message>
        <source>Everyone of the team</source>
        <translation>كل أفراد الفريق</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>The laptop of %1 is lost</source>
        <translation>ضاع حاسوب %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>The laptop of %1 is lost: steps are left</source>
        <translation>ضاع حاسوب %1: بقيت خطوات</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>Let a member in</source>
        <translation>إدخال عضو</translation>
    </message>
    <message>
        <source>This laptop does not hold the team&apos;s authority: headquarters lets members in. They can send it to you, and then you approve members without a network.</source>
        <translation>لا يحمل هذا الحاسوب سلطة الفريق: المقر هو من يُدخل الأعضاء. يمكنه أن يرسلها إليك، فتوافق على الأعضاء بعدها دون شبكة.</translation>
    </message>
    <message>
        <source>They bring a request on a stick. You compare eight words aloud, and give the certificate back on the same stick. No network is needed.</source>
        <translation>يأتون بطلب على ذاكرة. تقارنان ثماني كلمات بصوت مسموع، وتعيد الشهادة على الذاكرة نفسها. لا حاجة إلى شبكة.</translation>
    </message>
    <message>
        <source>Open their request…</source>
        <translation>افتح طلبهم…</translation>
    </message>
    <message>
        <source>%1 asks to join team %2.</source>
        <translation>يطلب %1 الانضمام إلى فريق %2.</translation>
    </message>
    <message>
        <source>Let them read the eight words on their own screen aloud, and type what you hear. Do not show them yours. A phone can read the words from the code on their screen too.</source>
        <translation>دعه يقرأ الكلمات الثماني على شاشته بصوت مسموع، واكتب ما تسمعه. لا تُره شاشتك. ويستطيع هاتف أن يقرأ الكلمات من الرمز على شاشته أيضًا.</translation>
    </message>
    <message>
        <source>The eight words</source>
        <translation>الكلمات الثماني</translation>
    </message>
    <message>
        <source>eight words, with spaces between them</source>
        <translation>ثماني كلمات بينها مسافات</translation>
    </message>
    <message>
        <source>They are the same: write the certificate…</source>
        <translation>هي نفسها: اكتب الشهادة…</translation>
    </message>
    <message>
        <source>Choose the request</source>
        <translation>اختر الطلب</translation>
    </message>
    <message>
        <source>Type the words first.</source>
        <translation>اكتب الكلمات أولًا.</translation>
    </message>
    <message>
        <source>Write the certificate to</source>
        <translation>اكتب الشهادة في</translation>
    </message>
    <message>
        <source>The certificate of %1 is written</source>
        <translation>كُتبت شهادة %1</translation>
    </message>
    <message>
        <source>They take it in on Today, and their chain begins. Your chain says that you let them in.</source>
        <translation>يُدخلها من شاشة اليوم فتبدأ سلسلته. وتقول سلسلتك إنك أدخلته.</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>قائد الفريق</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>محاور</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>في الفريق</translation>
    </message>
    <message>
        <source>Laptop lost</source>
        <translation>ضاع الحاسوب</translation>
    </message>
    <message>
        <source>Revoked by headquarters</source>
        <translation>ألغاها المقر</translation>
    </message>
    <message>
        <source>Laptop lost…</source>
        <translation>ضاع الحاسوب…</translation>
    </message>
    <message>
        <source>Certificate until %1. Its words:</source>
        <translation>الشهادة حتى %1. كلماتها:</translation>
    </message>
</context>
<context>
    <name>MentionedCard</name>
    <message>
        <source>Mentioned</source>
        <translation>مذكور في الرواية</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Note an actor</source>
        <translation>تدوين فاعل</translation>
    </message>
    <message>
        <source>Note an event</source>
        <translation>تدوين حدث</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something in the program failed. What was saved is safe.</source>
        <translation>تعطل شيء في البرنامج. ما حُفظ آمن.</translation>
    </message>
    <message>
        <source>The passphrase does not open this.</source>
        <translation>عبارة المرور لا تفتح هذا.</translation>
    </message>
    <message>
        <source>Check the words and try again.</source>
        <translation>راجع الكلمات وحاول ثانية.</translation>
    </message>
    <message>
        <source>Another fieldkit has this vault open.</source>
        <translation>برنامج fieldkit آخر يفتح هذه الخزنة.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>أغلقها هناك ثم حاول ثانية.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe.</source>
        <translation>امتلأ القرص. ما حُفظ سابقًا آمن.</translation>
    </message>
    <message>
        <source>Free disk space and do it again.</source>
        <translation>أفرغ مساحة وأعد المحاولة.</translation>
    </message>
    <message>
        <source>This laptop has no certificate yet.</source>
        <translation>ليس لهذا الحاسوب شهادة بعد.</translation>
    </message>
    <message>
        <source>Finish enrolment first.</source>
        <translation>أكمل التسجيل أولًا.</translation>
    </message>
    <message>
        <source>Headquarters revoked your certificate; nothing is sealed with it.</source>
        <translation>ألغى المقر شهادتك؛ لا يُختم بها شيء.</translation>
    </message>
    <message>
        <source>Go on recording; let another lead seal, and ask headquarters.</source>
        <translation>واصل التسجيل؛ دع قائدًا آخر يختم، واسأل المقر.</translation>
    </message>
    <message>
        <source>There is no bundle in that folder.</source>
        <translation>لا حزمة في ذلك المجلد.</translation>
    </message>
    <message>
        <source>Choose the folder that holds .age files.</source>
        <translation>اختر المجلد الذي فيه ملفات .age.</translation>
    </message>
    <message>
        <source>There is no receipt in that folder.</source>
        <translation>لا إيصال في ذلك المجلد.</translation>
    </message>
    <message>
        <source>Choose the folder from headquarters.</source>
        <translation>اختر المجلد الوارد من المقر.</translation>
    </message>
    <message>
        <source>Nothing waits to be sealed.</source>
        <translation>لا شيء ينتظر الختم.</translation>
    </message>
    <message>
        <source>The lead has everything already.</source>
        <translation>لدى القائد كل شيء.</translation>
    </message>
    <message>
        <source>Finalise an interview or add evidence.</source>
        <translation>أنهِ مقابلة أو أضف أدلة.</translation>
    </message>
    <message>
        <source>A lead seals bundles for headquarters and gives no parcels.</source>
        <translation>القائد يختم حزماً للمقر ولا يسلّم طروداً.</translation>
    </message>
    <message>
        <source>Seal a bundle under Bundles.</source>
        <translation>اختم حزمة في «الحزم».</translation>
    </message>
    <message>
        <source>The parcel changed while it was taken. Nothing of it was kept.</source>
        <translation>تغيّر الطرد أثناء أخذه. لم يُحفظ منه شيء.</translation>
    </message>
    <message>
        <source>Copy it again from the member&apos;s stick, then take it in.</source>
        <translation>انسخه من جديد من ذاكرة العضو، ثم خذه.</translation>
    </message>
    <message>
        <source>No parcel was taken yet, so there is no slip to write.</source>
        <translation>لم يؤخذ طرد بعد، فلا قسيمة تُكتب.</translation>
    </message>
    <message>
        <source>Take a parcel in first.</source>
        <translation>خذ طرداً أولاً.</translation>
    </message>
    <message>
        <source>Only finalised interviews and exhibits are reviewed.</source>
        <translation>لا تُراجع إلا المقابلات والمعروضات المنتهية.</translation>
    </message>
    <message>
        <source>Choose one of those that wait.</source>
        <translation>اختر مما ينتظر.</translation>
    </message>
    <message>
        <source>This version is in a sealed bundle already.</source>
        <translation>هذه النسخة في حزمة مختومة.</translation>
    </message>
    <message>
        <source>Ask its author for a corrected version.</source>
        <translation>اطلب من صاحبها نسخة مصححة.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>أُوقف العمل.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>ابدأه ثانية حين تكون مستعدًا.</translation>
    </message>
    <message>
        <source>The folder is not empty. Nothing was written.</source>
        <translation>المجلد ليس فارغاً. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or make a new one.</source>
        <translation>اختر مجلداً فارغاً، أو أنشئ مجلداً جديداً.</translation>
    </message>
    <message>
        <source>A file of that name is there already. It was left as it is.</source>
        <translation>يوجد ملف بهذا الاسم. تُرك كما هو.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>اختر اسماً آخر.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>لا تمكن قراءة الملف.</translation>
    </message>
    <message>
        <source>Check the stick, then try again.</source>
        <translation>تحقق من الذاكرة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>لا تمكن قراءة المجلد.</translation>
    </message>
    <message>
        <source>There is no vault in that folder.</source>
        <translation>لا توجد خزنة في ذلك المجلد.</translation>
    </message>
    <message>
        <source>Choose the folder that was made for the vault.</source>
        <translation>اختر المجلد الذي أُنشئ للخزنة.</translation>
    </message>
    <message>
        <source>There is no desk in that folder.</source>
        <translation>لا يوجد مكتب في ذلك المجلد.</translation>
    </message>
    <message>
        <source>Choose root, intake or custodian inside the headquarters&apos; folder.</source>
        <translation>اختر الجذر أو الاستلام أو أمين الحفظ داخل مجلد المقر.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder cannot be read or written.</source>
        <translation>لا تمكن القراءة من مجلد الخزنة أو الكتابة فيه.</translation>
    </message>
    <message>
        <source>Check the disk and who may write there.</source>
        <translation>تحقق من القرص ومن له حق الكتابة فيه.</translation>
    </message>
    <message>
        <source>The desk&apos;s files cannot be read.</source>
        <translation>لا تمكن قراءة ملفات المكتب.</translation>
    </message>
    <message>
        <source>Check the disk; take the desk from its last copy.</source>
        <translation>تحقق من القرص؛ واستعد المكتب من آخر نسخة.</translation>
    </message>
    <message>
        <source>This vault was written by a newer fieldkit.</source>
        <translation>كُتبت هذه الخزنة بإصدار أحدث من fieldkit.</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>افتحها بذلك الإصدار.</translation>
    </message>
    <message>
        <source>The vault is open read-only for salvage. What is in it is safe to read.</source>
        <translation>الخزنة مفتوحة للقراءة فقط للإنقاذ. ما فيها آمن للقراءة.</translation>
    </message>
    <message>
        <source>Show this to headquarters before you go on.</source>
        <translation>أظهر هذا للمقر قبل أن تتابع.</translation>
    </message>
    <message>
        <source>The database could not be written. What was saved before is safe.</source>
        <translation>تعذّرت الكتابة في قاعدة البيانات. ما حُفظ من قبل آمن.</translation>
    </message>
    <message>
        <source>Lock, unlock and try again; check the disk.</source>
        <translation>اقفل ثم افتح وحاول مرة أخرى؛ وتحقق من القرص.</translation>
    </message>
    <message>
        <source>A passphrase has 5 to 20 words.</source>
        <translation>عبارة المرور من 5 إلى 20 كلمة.</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters; a team&apos;s code has letters, digits and hyphens.</source>
        <translation>الاسم من 1 إلى 64 حرفاً؛ ورمز الفريق من حروف لاتينية وأرقام وشرطات.</translation>
    </message>
    <message>
        <source>Correct the name and try again.</source>
        <translation>صحّح الاسم وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>A pseudonym is letters, digits and hyphens, such as H-07.</source>
        <translation>الاسم المستعار من حروف لاتينية وأرقام وشرطات، مثل H-07.</translation>
    </message>
    <message>
        <source>Correct the pseudonym and try again.</source>
        <translation>صحّح الاسم المستعار وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>There is no such team here.</source>
        <translation>لا يوجد هنا فريق كهذا.</translation>
    </message>
    <message>
        <source>Make a kit for the team first.</source>
        <translation>أعدّ ملف انضمام للفريق أولاً.</translation>
    </message>
    <message>
        <source>The request is for another headquarters. Nothing was signed.</source>
        <translation>الطلب لمقر آخر. لم يُوقَّع شيء.</translation>
    </message>
    <message>
        <source>Ask the person which kit they joined with.</source>
        <translation>اسأل الشخص بأي ملف انضمام انضم.</translation>
    </message>
    <message>
        <source>The words are not those of this request. Nothing was signed.</source>
        <translation>الكلمات ليست كلمات هذا الطلب. لم يُوقَّع شيء.</translation>
    </message>
    <message>
        <source>Ask the person to read the eight words again; if they differ again, refuse.</source>
        <translation>اطلب منه قراءة الكلمات الثماني مرة أخرى؛ فإن اختلفت ثانية فارفض.</translation>
    </message>
    <message>
        <source>This vault already has its certificate.</source>
        <translation>لهذه الخزنة شهادتها.</translation>
    </message>
    <message>
        <source>Go on under Today.</source>
        <translation>تابع في «اليوم».</translation>
    </message>
    <message>
        <source>This vault has asked for no certificate yet.</source>
        <translation>لم تطلب هذه الخزنة شهادة بعد.</translation>
    </message>
    <message>
        <source>Write the request first.</source>
        <translation>اكتب الطلب أولاً.</translation>
    </message>
    <message>
        <source>Ask the lead of the team.</source>
        <translation>اسأل قائد الفريق.</translation>
    </message>
    <message>
        <source>Nothing was typed to seal.</source>
        <translation>لم يُكتب شيء للختم.</translation>
    </message>
    <message>
        <source>Write at least one of the fields.</source>
        <translation>املأ حقلاً واحداً على الأقل.</translation>
    </message>
    <message>
        <source>There is no such interview.</source>
        <translation>لا توجد مقابلة كهذه.</translation>
    </message>
    <message>
        <source>There is no such record.</source>
        <translation>لا يوجد سجل كهذا.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>اختر واحدة من القائمة.</translation>
    </message>
    <message>
        <source>There is no such bundle.</source>
        <translation>لا توجد حزمة كهذه.</translation>
    </message>
    <message>
        <source>Something is missing before the interview can be finalised. What was written is saved.</source>
        <translation>ينقص شيء قبل إنهاء المقابلة. ما كُتب محفوظ.</translation>
    </message>
    <message>
        <source>Fill in what is listed, then finalise.</source>
        <translation>أكمل ما في القائمة، ثم أنهِ المقابلة.</translation>
    </message>
    <message>
        <source>This is no field of an identity.</source>
        <translation>ليس هذا حقلاً من حقول الهوية.</translation>
    </message>
    <message>
        <source>Choose one of the fields that are shown.</source>
        <translation>اختر أحد الحقول الظاهرة.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>لا بد من سبب.</translation>
    </message>
    <message>
        <source>Say why, without names.</source>
        <translation>اذكر السبب، دون أسماء.</translation>
    </message>
    <message>
        <source>The alert says nothing.</source>
        <translation>التنبيه فارغ.</translation>
    </message>
    <message>
        <source>Say what happens, in plain words.</source>
        <translation>قل ما يحدث، بكلمات بسيطة.</translation>
    </message>
    <message>
        <source>The urgency is not known.</source>
        <translation>درجة الاستعجال غير معروفة.</translation>
    </message>
    <message>
        <source>Choose one of those offered.</source>
        <translation>اختر واحدة من المعروضة.</translation>
    </message>
    <message>
        <source>The kit names no such lead of this team.</source>
        <translation>ملف الانضمام لا يذكر قائداً كهذا لهذا الفريق.</translation>
    </message>
    <message>
        <source>Take in a newer kit, or check the pseudonym.</source>
        <translation>أدخل ملف انضمام أحدث، أو راجع الاسم المستعار.</translation>
    </message>
    <message>
        <source>This bundle was set aside, or held what was erased: its parts cannot be made again.</source>
        <translation>نُحّيت هذه الحزمة جانباً، أو كان فيها ما مُحي: لا يمكن صنع أجزائها ثانية.</translation>
    </message>
    <message>
        <source>Seal again: what it carried and may still leave goes into the next bundle.</source>
        <translation>اختم من جديد: ما حملته وما زال يجوز خروجه يدخل في الحزمة التالية.</translation>
    </message>
    <message>
        <source>Headquarters has received this bundle.</source>
        <translation>استلم المقر هذه الحزمة.</translation>
    </message>
    <message>
        <source>There is nothing to set aside.</source>
        <translation>لا شيء يُنحّى جانباً.</translation>
    </message>
    <message>
        <source>This laptop does not let people into the team.</source>
        <translation>هذا الحاسوب لا يُدخل أشخاصاً إلى الفريق.</translation>
    </message>
    <message>
        <source>Ask headquarters to approve.</source>
        <translation>اطلب الموافقة من المقر.</translation>
    </message>
    <message>
        <source>A certificate of that role or length may not be issued here.</source>
        <translation>لا يجوز هنا إصدار شهادة بهذا الدور أو هذه المدة.</translation>
    </message>
    <message>
        <source>Ask headquarters to issue it.</source>
        <translation>اطلب إصدارها من المقر.</translation>
    </message>
    <message>
        <source>Only a lead holds a team&apos;s authority. Nothing was signed.</source>
        <translation>سلطة الفريق لا يحملها إلا القائد. لم يُوقَّع شيء.</translation>
    </message>
    <message>
        <source>Approve without it.</source>
        <translation>وافق من دونها.</translation>
    </message>
    <message>
        <source>Another lead holds the authority of this team. Nothing was signed.</source>
        <translation>قائد آخر يحمل سلطة هذا الفريق. لم يُوقَّع شيء.</translation>
    </message>
    <message>
        <source>Renew the team&apos;s authority from the command line first.</source>
        <translation>جدّد سلطة الفريق من سطر الأوامر أولاً.</translation>
    </message>
    <message>
        <source>The shares of the root are too few, wrong, or do not belong together.</source>
        <translation>حصص الجذر قليلة، أو خاطئة، أو لا ينتمي بعضها إلى بعض.</translation>
    </message>
    <message>
        <source>Compare each with its paper, and use the command line.</source>
        <translation>قارن كل حصة بورقتها، واستعمل سطر الأوامر.</translation>
    </message>
    <message>
        <source>The file is locked with a passphrase.</source>
        <translation>الملف مقفل بعبارة مرور.</translation>
    </message>
    <message>
        <source>Give the passphrase that it was locked with.</source>
        <translation>أدخل العبارة التي أُقفل بها.</translation>
    </message>
    <message>
        <source>A key for encrypted files is missing, damaged or of the wrong kind. Nothing was written.</source>
        <translation>مفتاح للملفات المشفّرة مفقود أو تالف أو من نوع خاطئ. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Take in a current kit, or ask headquarters.</source>
        <translation>أدخل ملف انضمام حديثاً، أو اسأل المقر.</translation>
    </message>
    <message>
        <source>Sound is recorded only with a reason, a safety check and the witness&apos;s own yes.</source>
        <translation>لا يُسجَّل الصوت إلا بسبب وفحص للسلامة وموافقة الشاهد نفسه.</translation>
    </message>
    <message>
        <source>Answer these first, or write notes: notes are the rule.</source>
        <translation>أجب عن هذه أولًا، أو دوّن ملاحظات: التدوين هو القاعدة.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>لم يُعثر على ميكروفون.</translation>
    </message>
    <message>
        <source>Plug one in, or write notes: notes are the rule.</source>
        <translation>صِل واحدًا، أو دوّن ملاحظات: التدوين هو القاعدة.</translation>
    </message>
    <message>
        <source>The microphone gives no sound that can be recorded.</source>
        <translation>لا يعطي الميكروفون صوتًا يمكن تسجيله.</translation>
    </message>
    <message>
        <source>Try another microphone, or write notes.</source>
        <translation>جرّب ميكروفونًا آخر، أو دوّن ملاحظات.</translation>
    </message>
    <message>
        <source>The microphone was pulled out or failed. What was recorded before is kept.</source>
        <translation>نُزع الميكروفون أو تعطل. ما سُجّل قبل ذلك محفوظ.</translation>
    </message>
    <message>
        <source>Plug it in again and start another recording.</source>
        <translation>صِله من جديد وابدأ تسجيلًا آخر.</translation>
    </message>
    <message>
        <source>The disk is too slow to record sound. What came before is kept.</source>
        <translation>القرص أبطأ من أن يسجّل الصوت. ما سبق محفوظ.</translation>
    </message>
    <message>
        <source>Stop the recording, then check the disk.</source>
        <translation>أوقف التسجيل ثم افحص القرص.</translation>
    </message>
    <message>
        <source>An unfinished recording was altered on the disk.</source>
        <translation>غُيِّر تسجيل غير مكتمل على القرص.</translation>
    </message>
    <message>
        <source>What came before is kept as an exhibit.</source>
        <translation>ما سبق محفوظ كمعروض.</translation>
    </message>
    <message>
        <source>Report it under Settings before you lock; then lock, unlock and try again.</source>
        <translation>أبلغ عنه من الإعدادات قبل أن تقفل؛ ثم اقفل وافتح وحاول من جديد.</translation>
    </message>
    <message>
        <source>This pseudonym is taken in this team or on this laptop.</source>
        <translation>هذا الاسم المستعار مأخوذ في هذا الفريق أو على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Choose another pseudonym.</source>
        <translation>اختر اسماً مستعاراً آخر.</translation>
    </message>
    <message>
        <source>Only a team lead does this.</source>
        <translation>لا يفعل هذا إلا قائد الفريق.</translation>
    </message>
    <message>
        <source>There is no such exhibit.</source>
        <translation>لا يوجد معروض كهذا.</translation>
    </message>
    <message>
        <source>Choose one from the table.</source>
        <translation>اختر واحداً من الطاولة.</translation>
    </message>
    <message>
        <source>This interview is finalised.</source>
        <translation>هذه المقابلة منتهية.</translation>
    </message>
    <message>
        <source>Press Amend: the finalised version stays as it is.</source>
        <translation>اضغط «تعديل»: تبقى النسخة المنتهية كما هي.</translation>
    </message>
    <message>
        <source>This interview is already open as a draft.</source>
        <translation>هذه المقابلة مفتوحة كمسودة.</translation>
    </message>
    <message>
        <source>Go on writing it.</source>
        <translation>تابع كتابتها.</translation>
    </message>
    <message>
        <source>Something in the interview cannot be kept as it was written. The rest is safe.</source>
        <translation>شيء في المقابلة لا يمكن حفظه كما كُتب. الباقي آمن.</translation>
    </message>
    <message>
        <source>Correct it; it is saved again at once.</source>
        <translation>صحّحه؛ يُحفظ من جديد فوراً.</translation>
    </message>
    <message>
        <source>The sealing of this bundle was cut.</source>
        <translation>انقطع ختم هذه الحزمة.</translation>
    </message>
    <message>
        <source>Press Write once more: sealing goes on where it stopped.</source>
        <translation>اضغط «كتابة» مرة أخرى: يتابع الختم من حيث توقف.</translation>
    </message>
    <message>
        <source>Another desk of headquarters does that.</source>
        <translation>مكتب آخر في المقر يقوم بذلك.</translation>
    </message>
    <message>
        <source>Lock, and unlock the desk that is named.</source>
        <translation>اقفل، وافتح المكتب المسمى.</translation>
    </message>
    <message>
        <source>A check failed. No receipt was signed.</source>
        <translation>فشل أحد الفحوص. لم يُوقَّع إيصال.</translation>
    </message>
    <message>
        <source>Read the failed check, and set the bundle aside.</source>
        <translation>اقرأ الفحص الفاشل، ونحِّ الحزمة جانباً.</translation>
    </message>
    <message>
        <source>No key at this desk opens the bundle.</source>
        <translation>لا مفتاح في هذا المكتب يفتح الحزمة.</translation>
    </message>
    <message>
        <source>Check that the bundle was sealed for this headquarters.</source>
        <translation>تحقق من أن الحزمة خُتمت لهذا المقر.</translation>
    </message>
    <message>
        <source>The folder holds several bundles.</source>
        <translation>في المجلد عدة حزم.</translation>
    </message>
    <message>
        <source>Put each bundle into a folder of its own.</source>
        <translation>ضع كل حزمة في مجلد خاص بها.</translation>
    </message>
    <message>
        <source>No kit has reached this desk.</source>
        <translation>لم يصل أي ملف انضمام إلى هذا المكتب.</translation>
    </message>
    <message>
        <source>Make a kit at the root desk first.</source>
        <translation>أعدّ ملف انضمام في مكتب الجذر أولاً.</translation>
    </message>
    <message>
        <source>The kit is damaged or is no kit. Nothing was made.</source>
        <translation>ملف الانضمام تالف أو ليس ملف انضمام. لم يُنشأ شيء.</translation>
    </message>
    <message>
        <source>Ask headquarters for the file again.</source>
        <translation>اطلب الملف من المقر مرة أخرى.</translation>
    </message>
    <message>
        <source>The kit&apos;s time has run out.</source>
        <translation>انتهت مدة ملف الانضمام.</translation>
    </message>
    <message>
        <source>Ask headquarters for a new kit.</source>
        <translation>اطلب ملف انضمام جديداً من المقر.</translation>
    </message>
    <message>
        <source>An original is missing from the vault&apos;s folder.</source>
        <translation>أصل مفقود من مجلد الخزنة.</translation>
    </message>
    <message>
        <source>Keep everything as it is and tell headquarters.</source>
        <translation>أبقِ كل شيء كما هو وأخبر المقر.</translation>
    </message>
    <message>
        <source>The copy does not read back equal and was removed. The original is safe.</source>
        <translation>النسخة لا تُقرأ مطابقة فأُزيلت. الأصل آمن.</translation>
    </message>
    <message>
        <source>Try another disk.</source>
        <translation>جرّب قرصاً آخر.</translation>
    </message>
    <message>
        <source>The desk&apos;s chain of custody cannot be written.</source>
        <translation>لا تمكن الكتابة في سلسلة حيازة المكتب.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>تحقق من القرص وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The intake&apos;s store cannot be written.</source>
        <translation>لا تمكن الكتابة في مخزن الاستلام.</translation>
    </message>
    <message>
        <source>The intake&apos;s store cannot be opened.</source>
        <translation>لا يمكن فتح مخزن الاستلام.</translation>
    </message>
    <message>
        <source>Two people changed this record apart. Both versions are kept.</source>
        <translation>غيّر شخصان هذا السجل كلٌّ على حدة. النسختان محفوظتان.</translation>
    </message>
    <message>
        <source>A lead looks at both and writes the version that follows them.</source>
        <translation>ينظر القائد فيهما ويكتب النسخة التي تليهما.</translation>
    </message>
    <message>
        <source>Only its author amends this.</source>
        <translation>كاتبه وحده يعدّله.</translation>
    </message>
    <message>
        <source>Ask the author, or write a comment.</source>
        <translation>اسأل الكاتب، أو اكتب تعليقاً.</translation>
    </message>
    <message>
        <source>The disk failed while saving and does not say what it kept.</source>
        <translation>فشل القرص أثناء الحفظ ولا يُعرف ما حفظه.</translation>
    </message>
    <message>
        <source>Lock and unlock: what is shown then is what is kept.</source>
        <translation>اقفل ثم افتح: ما يظهر عندها هو المحفوظ.</translation>
    </message>
    <message>
        <source>The vault was recovered or restored: its old chain gets no further line.</source>
        <translation>استُردت الخزنة: لا تُزاد أسطر على سلسلتها القديمة.</translation>
    </message>
    <message>
        <source>Ask headquarters for a new certificate.</source>
        <translation>اطلب شهادة جديدة من المقر.</translation>
    </message>
    <message>
        <source>The vault is travel-locked: nothing on this laptop opens it.</source>
        <translation>الخزنة مقفلة للسفر: لا شيء على هذا الحاسوب يفتحها.</translation>
    </message>
    <message>
        <source>Open it with what was left with headquarters.</source>
        <translation>افتحها بما تُرك لدى المقر.</translation>
    </message>
    <message>
        <source>A signer was revoked. No receipt was signed.</source>
        <translation>أُلغيت شهادة موقّع. لم يُوقَّع إيصال.</translation>
    </message>
    <message>
        <source>A person must judge it first.</source>
        <translation>يجب أن ينظر فيها شخص أولاً.</translation>
    </message>
    <message>
        <source>Parts of the bundle are missing. No receipt was signed.</source>
        <translation>تنقص أجزاء من الحزمة. لم يُوقَّع إيصال.</translation>
    </message>
    <message>
        <source>Ask the team for the missing parts.</source>
        <translation>اطلب الأجزاء الناقصة من الفريق.</translation>
    </message>
    <message>
        <source>The root is split into shares; this needs them.</source>
        <translation>الجذر مقسّم إلى حصص؛ وهذا يحتاجها.</translation>
    </message>
    <message>
        <source>Bring the holders together and use the command line.</source>
        <translation>اجمع حامليها واستعمل سطر الأوامر.</translation>
    </message>
    <message>
        <source>A part of the bundle is damaged, or holds something else than was signed.</source>
        <translation>جزء من الحزمة تالف، أو فيه غير ما وُقّع.</translation>
    </message>
    <message>
        <source>Set the bundle aside and ask its team.</source>
        <translation>نحِّ الحزمة جانباً واسأل فريقها.</translation>
    </message>
    <message>
        <source>Parts that do not belong together stand in one bundle.</source>
        <translation>في الحزمة أجزاء لا ينتمي بعضها إلى بعض.</translation>
    </message>
    <message>
        <source>A record in the bundle does not match what was committed to.</source>
        <translation>سجل في الحزمة لا يطابق ما التُزم به.</translation>
    </message>
    <message>
        <source>The list of what consent keeps back does not match the bundle.</source>
        <translation>قائمة ما تحجبه الموافقة لا تطابق الحزمة.</translation>
    </message>
    <message>
        <source>A line of custody does not have the content that belongs to it.</source>
        <translation>سطر في سلسلة الحيازة ليس معه المضمون الذي يخصه.</translation>
    </message>
    <message>
        <source>Keep a copy as it is and ask headquarters.</source>
        <translation>احتفظ بنسخة كما هي واسأل المقر.</translation>
    </message>
    <message>
        <source>The chain of custody is cut, altered or out of order.</source>
        <translation>سلسلة الحيازة مقطوعة أو معدّلة أو مختلّة الترتيب.</translation>
    </message>
    <message>
        <source>Keep a copy as it is and ask headquarters. Lines before the first bad one still stand.</source>
        <translation>احتفظ بنسخة كما هي واسأل المقر. الأسطر قبل أول سطر فاسد تبقى قائمة.</translation>
    </message>
    <message>
        <source>Two histories of one chain of custody are here.</source>
        <translation>هنا روايتان لسلسلة حيازة واحدة.</translation>
    </message>
    <message>
        <source>Keep both and ask headquarters which came first.</source>
        <translation>احتفظ بهما معاً واسأل المقر أيهما أسبق.</translation>
    </message>
    <message>
        <source>What a chain of custody saw of another is missing or damaged.</source>
        <translation>ما رأته سلسلة حيازة من سلسلة أخرى ناقص أو تالف.</translation>
    </message>
    <message>
        <source>Ask the team for the file of tips. Lines before it still stand.</source>
        <translation>اطلب من الفريق ملف الأطراف. الأسطر قبله تبقى قائمة.</translation>
    </message>
    <message>
        <source>A chain of custody is that of another team than the signer&apos;s.</source>
        <translation>سلسلة حيازة تعود إلى فريق غير فريق الموقّع.</translation>
    </message>
    <message>
        <source>The bundle&apos;s head or announcement does not read.</source>
        <translation>رأس الحزمة أو إعلانها لا يُقرأ.</translation>
    </message>
    <message>
        <source>Ask the team to send it again.</source>
        <translation>اطلب من الفريق إرسالها مجدداً.</translation>
    </message>
    <message>
        <source>The bundle&apos;s head has not arrived.</source>
        <translation>لم يصل رأس الحزمة.</translation>
    </message>
    <message>
        <source>Ask the team for the file that ends in .head.age.</source>
        <translation>اطلب من الفريق الملف الذي ينتهي بـ .head.age.</translation>
    </message>
    <message>
        <source>The signature on the bundle&apos;s head does not hold.</source>
        <translation>التوقيع على رأس الحزمة لا يصح.</translation>
    </message>
    <message>
        <source>Another bundle with this id was received before: one of the two is forged.</source>
        <translation>استُلمت من قبل حزمة أخرى بهذا المعرّف: إحداهما مزوّرة.</translation>
    </message>
    <message>
        <source>Set it aside and ask its signer.</source>
        <translation>نحِّها جانباً واسأل موقّعها.</translation>
    </message>
    <message>
        <source>An encrypted file is damaged, altered or cut.</source>
        <translation>ملف مشفّر تالف أو معدّل أو مقطوع.</translation>
    </message>
    <message>
        <source>Keep it as it is, and ask the sender for it again.</source>
        <translation>أبقه كما هو، واطلبه من المرسل مجدداً.</translation>
    </message>
    <message>
        <source>A signed pair of files is damaged, or holds more than it should.</source>
        <translation>زوج ملفات موقّع تالف، أو فيه أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for the file again.</source>
        <translation>اطلب الملف مجدداً ممن أرسله.</translation>
    </message>
    <message>
        <source>A file there is no ordinary file, or is larger than it may be.</source>
        <translation>هناك ملف ليس ملفاً عادياً، أو أكبر مما يجوز.</translation>
    </message>
    <message>
        <source>The key of the month that this bundle is sealed to was destroyed.</source>
        <translation>أُتلف مفتاح الشهر الذي خُتمت به هذه الحزمة.</translation>
    </message>
    <message>
        <source>Use what the case keeps, or ask its team to seal again what it still has.</source>
        <translation>استعمل ما تحفظه القضية، أو اطلب من فريقها أن يختم من جديد ما لا يزال لديه.</translation>
    </message>
    <message>
        <source>The disk or stick failed while it was written. What was saved before is safe.</source>
        <translation>تعطل القرص أو الذاكرة أثناء الكتابة. ما حُفظ سابقاً آمن.</translation>
    </message>
    <message>
        <source>Check the disk or stick, then do it again.</source>
        <translation>تحقق من القرص أو الذاكرة، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The disk failed while the vault&apos;s key was changed. The vault is whole, with one key or the other.</source>
        <translation>تعطل القرص أثناء تغيير مفتاح الخزنة. الخزنة سليمة بأحد المفتاحين.</translation>
    </message>
    <message>
        <source>Check the disk, then unlock again.</source>
        <translation>تحقق من القرص، ثم افتح من جديد.</translation>
    </message>
    <message>
        <source>The vault is only read: its disk was full or failing when it was unlocked.</source>
        <translation>الخزنة للقراءة فقط: كان قرصها ممتلئًا أو معطوبًا عند فتحها.</translation>
    </message>
    <message>
        <source>Free disk space or mend the disk, then lock and unlock again.</source>
        <translation>أخلِ مساحة على القرص أو أصلحه، ثم اقفل وافتح من جديد.</translation>
    </message>
    <message>
        <source>Restoring this vault was cut before it was whole.</source>
        <translation>قُطعت استعادة هذه الخزنة قبل أن تكتمل.</translation>
    </message>
    <message>
        <source>Restore the backup again, into the same folder.</source>
        <translation>استعد النسخة الاحتياطية من جديد، في المجلد نفسه.</translation>
    </message>
    <message>
        <source>The vault&apos;s database is missing, or was cut or altered.</source>
        <translation>قاعدة بيانات الخزنة مفقودة، أو مقطوعة أو معدّلة.</translation>
    </message>
    <message>
        <source>Keep a copy as it is; restore from a backup.</source>
        <translation>احتفظ بنسخة كما هي؛ واستعد من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The vault&apos;s file of keys was cut or altered.</source>
        <translation>ملف مفاتيح الخزنة مقطوع أو معدّل.</translation>
    </message>
    <message>
        <source>A stored key was altered, or belongs to someone else.</source>
        <translation>مفتاح محفوظ معدّل، أو يعود إلى شخص آخر.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or enrol again.</source>
        <translation>استعده من نسخة احتياطية، أو سجّل من جديد.</translation>
    </message>
    <message>
        <source>A stored original was cut or altered.</source>
        <translation>أصل محفوظ مقطوع أو معدّل.</translation>
    </message>
    <message>
        <source>A record in the vault is missing, or is not what its line of custody says.</source>
        <translation>سجل في الخزنة مفقود، أو ليس كما يقول سطر حيازته.</translation>
    </message>
    <message>
        <source>The mark of how new the vault is was altered.</source>
        <translation>العلامة التي تبيّن حداثة الخزنة معدّلة.</translation>
    </message>
    <message>
        <source>The vault&apos;s new chain does not name the one before it.</source>
        <translation>سلسلة الخزنة الجديدة لا تذكر ما قبلها.</translation>
    </message>
    <message>
        <source>The making of this vault, or of your place in it, was cut.</source>
        <translation>انقطع إنشاء هذه الخزنة، أو إنشاء مكانك فيها.</translation>
    </message>
    <message>
        <source>Delete the unfinished folder and make it again, or unlock as another person.</source>
        <translation>احذف المجلد غير المكتمل وأنشئه من جديد، أو افتح بشخص آخر.</translation>
    </message>
    <message>
        <source>The passphrase is another person&apos;s.</source>
        <translation>عبارة المرور لشخص آخر.</translation>
    </message>
    <message>
        <source>Type your own passphrase.</source>
        <translation>اكتب عبارة مرورك أنت.</translation>
    </message>
    <message>
        <source>There is no such person in this vault.</source>
        <translation>لا يوجد شخص كهذا في هذه الخزنة.</translation>
    </message>
    <message>
        <source>Choose one of the people of this vault.</source>
        <translation>اختر واحداً من أشخاص هذه الخزنة.</translation>
    </message>
    <message>
        <source>A role is interviewer or team lead.</source>
        <translation>الدور إما محاوِر أو قائد فريق.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>اختر واحداً منهما.</translation>
    </message>
    <message>
        <source>The passphrase is too short or too plain.</source>
        <translation>عبارة المرور قصيرة أو بسيطة أكثر مما يجوز.</translation>
    </message>
    <message>
        <source>Use the words that fieldkit proposes.</source>
        <translation>استعمل الكلمات التي يقترحها fieldkit.</translation>
    </message>
    <message>
        <source>The vault&apos;s places for people are full.</source>
        <translation>امتلأت أماكن الأشخاص في الخزنة.</translation>
    </message>
    <message>
        <source>Let everyone unlock once, or take out a person who left.</source>
        <translation>ليفتحها كل واحد مرة، أو أخرج شخصاً غادر.</translation>
    </message>
    <message>
        <source>This vault was made without a recovery key.</source>
        <translation>أُنشئت هذه الخزنة دون مفتاح استرداد.</translation>
    </message>
    <message>
        <source>Only a person&apos;s passphrase opens it.</source>
        <translation>لا تفتحها إلا عبارة مرور أحد أشخاصها.</translation>
    </message>
    <message>
        <source>The vault belongs to another recovery key.</source>
        <translation>الخزنة تخص مفتاح استرداد آخر.</translation>
    </message>
    <message>
        <source>Ask which headquarters it belongs to.</source>
        <translation>اسأل إلى أي مقر تعود.</translation>
    </message>
    <message>
        <source>This is no recovery key, or it cannot be read.</source>
        <translation>هذا ليس مفتاح استرداد، أو لا تمكن قراءته.</translation>
    </message>
    <message>
        <source>Check the stick, and choose the file recovery.json that headquarters keeps.</source>
        <translation>تحقق من الذاكرة، واختر ملف recovery.json الذي يحفظه المقر.</translation>
    </message>
    <message>
        <source>There is no backup in that folder.</source>
        <translation>لا توجد نسخة احتياطية في ذلك المجلد.</translation>
    </message>
    <message>
        <source>Choose the folder that it was written to.</source>
        <translation>اختر المجلد الذي كُتبت فيه.</translation>
    </message>
    <message>
        <source>The folder holds backups of several vaults.</source>
        <translation>في المجلد نسخ احتياطية لعدة خزنات.</translation>
    </message>
    <message>
        <source>Put each into a folder of its own.</source>
        <translation>ضع كل واحدة في مجلد خاص بها.</translation>
    </message>
    <message>
        <source>The backup is damaged, or changed while it was read.</source>
        <translation>النسخة الاحتياطية تالفة، أو تغيّرت أثناء قراءتها.</translation>
    </message>
    <message>
        <source>Make a new one, on another stick.</source>
        <translation>أنشئ نسخة جديدة على ذاكرة أخرى.</translation>
    </message>
    <message>
        <source>The work ended without saying how it went.</source>
        <translation>انتهى العمل دون أن يقول ما حصل.</translation>
    </message>
    <message>
        <source>Look at what is there, then start it again.</source>
        <translation>انظر فيما هو موجود، ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>A backup inside the vault&apos;s folder would be lost with it.</source>
        <translation>نسخة احتياطية داخل مجلد الخزنة تضيع معها.</translation>
    </message>
    <message>
        <source>Choose another disk or stick.</source>
        <translation>اختر قرصاً آخر أو ذاكرة أخرى.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>لا يوجد مجلد كهذا.</translation>
    </message>
    <message>
        <source>Plug the stick in and choose its folder.</source>
        <translation>أدخل الذاكرة واختر مجلدها.</translation>
    </message>
    <message>
        <source>What was written does not read back equal. Nothing is called written.</source>
        <translation>ما كُتب لا يُقرأ مطابقاً. لم يُعدّ شيء مكتوباً.</translation>
    </message>
    <message>
        <source>Use another stick.</source>
        <translation>استعمل ذاكرة أخرى.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>الملف غير موجود.</translation>
    </message>
    <message>
        <source>Check the card or stick and try again.</source>
        <translation>تحقق من البطاقة أو الذاكرة وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The file changed while it was read. Nothing of it was kept.</source>
        <translation>تغيّر الملف أثناء قراءته. لم يُحفظ منه شيء.</translation>
    </message>
    <message>
        <source>Wait until whatever writes to it has finished, then add it again.</source>
        <translation>انتظر حتى تنتهي الكتابة فيه، ثم أضفه مرة أخرى.</translation>
    </message>
    <message>
        <source>That is no file with content, or only a link to one.</source>
        <translation>ليس هذا ملفاً له محتوى، أو هو مجرد رابط إليه.</translation>
    </message>
    <message>
        <source>Choose the file itself, or a folder of files.</source>
        <translation>اختر الملف نفسه، أو مجلد ملفات.</translation>
    </message>
    <message>
        <source>A part of fieldkit itself is missing or altered.</source>
        <translation>جزء من fieldkit نفسه مفقود أو معدّل.</translation>
    </message>
    <message>
        <source>Set fieldkit up again. The vault is not touched by that.</source>
        <translation>أعد تثبيت fieldkit. لا يمس ذلك الخزنة.</translation>
    </message>
    <message>
        <source>The root desk has not certified this desk&apos;s key yet.</source>
        <translation>لم يوثّق مكتب الجذر مفتاح هذا المكتب بعد.</translation>
    </message>
    <message>
        <source>Take its request to the root desk, and bring the new kit here.</source>
        <translation>خذ طلبه إلى مكتب الجذر، وأحضر ملف الانضمام الجديد إلى هنا.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate was not valid at that time.</source>
        <translation>لم تكن شهادة الموقّع سارية في ذلك الوقت.</translation>
    </message>
    <message>
        <source>Check the time that is claimed, and ask for a new certificate.</source>
        <translation>تحقق من الوقت المذكور، واطلب شهادة جديدة.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate was revoked.</source>
        <translation>أُلغيت شهادة الموقّع.</translation>
    </message>
    <message>
        <source>Ask headquarters what was lost and since when.</source>
        <translation>اسأل المقر ماذا ضاع ومنذ متى.</translation>
    </message>
    <message>
        <source>Headquarters does not vouch for whoever signed this.</source>
        <translation>المقر لا يضمن من وقّع هذا.</translation>
    </message>
    <message>
        <source>Compare headquarters&apos; words, and ask for a current kit.</source>
        <translation>قارن كلمات المقر، واطلب ملف انضمام حديثاً.</translation>
    </message>
    <message>
        <source>Whoever signed this has another role, and may not sign it.</source>
        <translation>من وقّع هذا له دور آخر ولا يجوز له توقيعه.</translation>
    </message>
    <message>
        <source>Ask someone with the right role to sign.</source>
        <translation>اطلب التوقيع ممن له الدور المناسب.</translation>
    </message>
    <message>
        <source>A certificate is damaged, or is not of the form used here.</source>
        <translation>شهادة تالفة، أو ليست بالصيغة المستعملة هنا.</translation>
    </message>
    <message>
        <source>Ask headquarters for a new one.</source>
        <translation>اطلب من المقر شهادة جديدة.</translation>
    </message>
    <message>
        <source>A file of roots or of revoked certificates is damaged.</source>
        <translation>ملف الجذور أو الشهادات الملغاة تالف.</translation>
    </message>
    <message>
        <source>Ask headquarters for it again.</source>
        <translation>اطلبه من المقر مجدداً.</translation>
    </message>
    <message>
        <source>A signature does not match what it should have signed.</source>
        <translation>توقيع لا يطابق ما كان ينبغي أن يوقّعه.</translation>
    </message>
    <message>
        <source>Keep a copy, do not rely on it, and ask the sender.</source>
        <translation>احتفظ بنسخة ولا تعتمد عليها، واسأل المرسل.</translation>
    </message>
    <message>
        <source>A signature is damaged, or is not of the form used here.</source>
        <translation>توقيع تالف، أو ليس بالصيغة المستعملة هنا.</translation>
    </message>
    <message>
        <source>A line is signed with a certificate that is not here.</source>
        <translation>سطر موقّع بشهادة ليست هنا.</translation>
    </message>
    <message>
        <source>Ask the team for the certificate. Lines before it still stand.</source>
        <translation>اطلب الشهادة من الفريق. الأسطر قبله تبقى قائمة.</translation>
    </message>
    <message>
        <source>The certificate belongs to another key.</source>
        <translation>الشهادة تعود إلى مفتاح آخر.</translation>
    </message>
    <message>
        <source>Enrol again on this laptop.</source>
        <translation>سجّل من جديد على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The key is not of the kind that can be certified here.</source>
        <translation>المفتاح ليس من النوع الذي يُصدَّق هنا.</translation>
    </message>
    <message>
        <source>Make the request again with this program.</source>
        <translation>أعد إنشاء الطلب بهذا البرنامج.</translation>
    </message>
    <message>
        <source>The request or certificate file is damaged, or is another file.</source>
        <translation>ملف الطلب أو الشهادة تالف، أو هو ملف آخر.</translation>
    </message>
    <message>
        <source>Make the file again, or fetch it again.</source>
        <translation>أنشئ الملف من جديد، أو اجلبه مرة أخرى.</translation>
    </message>
    <message>
        <source>This certificate answers another request, not the newest one of this vault.</source>
        <translation>هذه الشهادة جواب لطلب آخر، لا لأحدث طلب من هذه الخزنة.</translation>
    </message>
    <message>
        <source>Give headquarters the newest request, and take in the answer to it.</source>
        <translation>أعطِ المقر أحدث طلب، ثم أدخل جوابه.</translation>
    </message>
    <message>
        <source>The request is for another team. Nothing was signed.</source>
        <translation>الطلب لفريق آخر. لم يُوقَّع شيء.</translation>
    </message>
    <message>
        <source>Ask that team&apos;s lead.</source>
        <translation>اسأل قائد ذلك الفريق.</translation>
    </message>
    <message>
        <source>The team&apos;s authority that came with it is another team&apos;s.</source>
        <translation>سلطة الفريق التي جاءت معها تخص فريقاً آخر.</translation>
    </message>
    <message>
        <source>Ask headquarters for the certificate again.</source>
        <translation>اطلب الشهادة من المقر مجدداً.</translation>
    </message>
    <message>
        <source>The kit holds certificates of another team or role.</source>
        <translation>في ملف الانضمام شهادات لفريق آخر أو دور آخر.</translation>
    </message>
    <message>
        <source>This kit is not newer than the one in use.</source>
        <translation>ملف الانضمام هذا ليس أحدث من المستعمل.</translation>
    </message>
    <message>
        <source>Go on with the kit in use.</source>
        <translation>تابع بالملف المستعمل.</translation>
    </message>
    <message>
        <source>The kit is for another headquarters or team.</source>
        <translation>ملف الانضمام لمقر آخر أو فريق آخر.</translation>
    </message>
    <message>
        <source>Ask headquarters for your own.</source>
        <translation>اطلب من المقر ملفك أنت.</translation>
    </message>
    <message>
        <source>The kit is not under the root of this vault&apos;s headquarters.</source>
        <translation>ملف الانضمام ليس تحت جذر مقر هذه الخزنة.</translation>
    </message>
    <message>
        <source>Keep the kit in use, and compare the words with headquarters.</source>
        <translation>أبقِ الملف المستعمل، وقارن الكلمات مع المقر.</translation>
    </message>
    <message>
        <source>The receipt is damaged, or is another file.</source>
        <translation>الإيصال تالف، أو هو ملف آخر.</translation>
    </message>
    <message>
        <source>Remove nothing, and ask headquarters for the receipt again.</source>
        <translation>لا تحذف شيئاً، واطلب الإيصال من المقر مجدداً.</translation>
    </message>
    <message>
        <source>The receipt names other bytes than were sealed here.</source>
        <translation>الإيصال يذكر بيانات غير التي خُتمت هنا.</translation>
    </message>
    <message>
        <source>What came about headquarters&apos; log of receipts does not hold.</source>
        <translation>ما وصل عن سجل الإيصالات لدى المقر لا يصح.</translation>
    </message>
    <message>
        <source>Keep it, remove nothing, and ask headquarters.</source>
        <translation>احتفظ به ولا تحذف شيئاً، واسأل المقر.</translation>
    </message>
    <message>
        <source>Headquarters&apos; log of receipts shows two histories. Both are kept.</source>
        <translation>سجل الإيصالات لدى المقر يُظهر تاريخين. كلاهما محفوظ.</translation>
    </message>
    <message>
        <source>Remove nothing, and tell headquarters by another way.</source>
        <translation>لا تحذف شيئاً، وأخبر المقر بطريق آخر.</translation>
    </message>
    <message>
        <source>Nothing shows that the log of receipts continues what was seen here. Both are kept.</source>
        <translation>لا شيء يُظهر أن سجل الإيصالات يتابع ما رُئي هنا. كلاهما محفوظ.</translation>
    </message>
    <message>
        <source>Ask headquarters for its newest receipts. Until then remove nothing.</source>
        <translation>اطلب من المقر أحدث إيصالاته. وحتى ذلك الحين لا تحذف شيئاً.</translation>
    </message>
    <message>
        <source>Nobody outside headquarters watches its log of receipts yet, as far as the kit says.</source>
        <translation>لا أحد من خارج المقر يراقب سجل إيصالاته بعد، بحسب ملف الانضمام.</translation>
    </message>
    <message>
        <source>Ask headquarters for a newer kit.</source>
        <translation>اطلب من المقر ملف انضمام أحدث.</translation>
    </message>
    <message>
        <source>Headquarters has not said yet that it verified this, whole and without questions.</source>
        <translation>لم يقل المقر بعد إنه تحقق من هذا كاملاً ومن دون أسئلة.</translation>
    </message>
    <message>
        <source>Take in its receipts once they come. Nothing was removed.</source>
        <translation>أدخل إيصالاته حين تصل. لم يُحذف شيء.</translation>
    </message>
    <message>
        <source>Nobody outside headquarters has signed yet that its log holds the receipt.</source>
        <translation>لم يوقّع أحد من خارج المقر بعد على أن سجله يحوي الإيصال.</translation>
    </message>
    <message>
        <source>Take in newer receipts. Nothing was removed.</source>
        <translation>أدخل إيصالات أحدث. لم يُحذف شيء.</translation>
    </message>
    <message>
        <source>The original was removed here, and headquarters has it.</source>
        <translation>حُذف الأصل من هنا، وهو لدى المقر.</translation>
    </message>
    <message>
        <source>Ask headquarters for it, or look into a backup from before.</source>
        <translation>اطلبه من المقر، أو انظر في نسخة احتياطية سابقة.</translation>
    </message>
    <message>
        <source>The original is not here, or is another than was sent.</source>
        <translation>الأصل ليس هنا، أو هو غير ما أُرسل.</translation>
    </message>
    <message>
        <source>Nothing was removed. Look into its custody.</source>
        <translation>لم يُحذف شيء. انظر في سلسلة حيازته.</translation>
    </message>
    <message>
        <source>The log of receipts here is not the one that was signed.</source>
        <translation>سجل الإيصالات هنا ليس السجل الذي وُقّع.</translation>
    </message>
    <message>
        <source>Put the intake&apos;s folder back as it was last.</source>
        <translation>أعد مجلد الاستلام كما كان آخر مرة.</translation>
    </message>
    <message>
        <source>The receipt is signed by someone to whom this was not sent.</source>
        <translation>الإيصال موقّع ممن لم يُرسل إليه هذا.</translation>
    </message>
    <message>
        <source>The list of receipts is damaged, or does not follow on.</source>
        <translation>قائمة الإيصالات تالفة، أو لا يتصل بعضها ببعض.</translation>
    </message>
    <message>
        <source>Keep every copy, and ask headquarters which receipts were given.</source>
        <translation>احتفظ بكل النسخ، واسأل المقر أي إيصالات أُعطيت.</translation>
    </message>
    <message>
        <source>A time-stamp is damaged, or is not by an authority that headquarters named.</source>
        <translation>ختم زمني تالف، أو ليس من جهة سمّاها المقر.</translation>
    </message>
    <message>
        <source>Ask headquarters which authorities it uses, and for the time-stamp again.</source>
        <translation>اسأل المقر أي جهات يستعمل، واطلب الختم الزمني مجدداً.</translation>
    </message>
    <message>
        <source>Something of this was not reviewed yet. Nothing was sealed.</source>
        <translation>لم يُراجَع شيء من هذا بعد. لم يُختم شيء.</translation>
    </message>
    <message>
        <source>Review it, or send it back, then seal.</source>
        <translation>راجِعه أو أعِده، ثم اختم.</translation>
    </message>
    <message>
        <source>Something of this was sent back to its author.</source>
        <translation>أُعيد شيء من هذا إلى كاتبه.</translation>
    </message>
    <message>
        <source>Wait for the amended version, or approve it after all.</source>
        <translation>انتظر النسخة المعدّلة، أو اعتمده رغم ذلك.</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock your certificate is not valid: nobody would accept the signature.</source>
        <translation>وفق ساعة هذا الحاسوب شهادتك غير صالحة: لن يقبل أحد التوقيع.</translation>
    </message>
    <message>
        <source>Set the clock right and seal again. Recording goes on, and what was recorded stays.</source>
        <translation>اضبط الساعة واختم من جديد. يستمر التسجيل، وما سُجّل يبقى.</translation>
    </message>
    <message>
        <source>What came as sent back is damaged, or was not signed by a lead of this team.</source>
        <translation>ما ورد على أنه مُعاد تالف، أو لم يوقّعه قائد من هذا الفريق.</translation>
    </message>
    <message>
        <source>The comments beside this slip are damaged, or no lead of this team signed them.</source>
        <translation>التعليقات المرفقة بهذه القسيمة تالفة، أو لم يوقّعها أي قائد في هذا الفريق.</translation>
    </message>
    <message>
        <source>Change nothing, and ask your lead for the slip again.</source>
        <translation>لا تغيّر شيئًا، واطلب القسيمة من قائدك مرة أخرى.</translation>
    </message>
    <message>
        <source>The comments beside this slip are sealed for somebody else.</source>
        <translation>التعليقات المرفقة بهذه القسيمة مختومة لشخص آخر.</translation>
    </message>
    <message>
        <source>The slip itself was taken in. Ask your lead for your comments.</source>
        <translation>أُخذت القسيمة نفسها. اطلب تعليقاتك من قائدك.</translation>
    </message>
    <message>
        <source>The comment says nothing.</source>
        <translation>التعليق فارغ.</translation>
    </message>
    <message>
        <source>Write what should be looked at.</source>
        <translation>اكتب ما ينبغي النظر فيه.</translation>
    </message>
    <message>
        <source>That is too long for one comment. Nothing was written.</source>
        <translation>هذا أطول من أن يكون تعليقًا واحدًا. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Make two of it.</source>
        <translation>اجعله تعليقين.</translation>
    </message>
    <message>
        <source>This version has no such turn any more.</source>
        <translation>لم يعد في هذه النسخة مثل هذا الدور.</translation>
    </message>
    <message>
        <source>Open it again, and comment on what stands there.</source>
        <translation>افتحها مرة أخرى وعلّق على ما فيها.</translation>
    </message>
    <message>
        <source>This comment is answered already, or it is not here.</source>
        <translation>أُجيب عن هذا التعليق من قبل، أو أنه ليس هنا.</translation>
    </message>
    <message>
        <source>Open the interview again and read what was said.</source>
        <translation>افتح المقابلة مرة أخرى واقرأ ما قيل.</translation>
    </message>
    <message>
        <source>Another person wrote this; merging is theirs. Nothing was merged.</source>
        <translation>كتب هذا شخص آخر، والدمج من شأنه. لم يُدمج شيء.</translation>
    </message>
    <message>
        <source>Ask them which version holds where, and write what they answered as the reason.</source>
        <translation>اسأله أي نسخة تصحّ في كل موضع، واكتب جوابه سببًا.</translation>
    </message>
    <message>
        <source>This record has one current version already. Nothing was merged.</source>
        <translation>لهذا السجل نسخة حالية واحدة من قبل. لم يُدمج شيء.</translation>
    </message>
    <message>
        <source>Open Review again.</source>
        <translation>افتح المراجعة مرة أخرى.</translation>
    </message>
    <message>
        <source>The versions differ on what is not on this laptop.</source>
        <translation>تختلف النسختان في ما ليس على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Ask their author to merge them.</source>
        <translation>اطلب من كاتبهما أن يدمجهما.</translation>
    </message>
    <message>
        <source>For one place nothing is chosen yet. Nothing was merged.</source>
        <translation>لم يُختر شيء بعد لأحد المواضع. لم يُدمج شيء.</translation>
    </message>
    <message>
        <source>Choose a version for each place.</source>
        <translation>اختر نسخة لكل موضع.</translation>
    </message>
    <message>
        <source>That is no time. Nothing was written.</source>
        <translation>ليس هذا وقتًا. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Write when it was last in their hands, like 2026-11-23 18:30.</source>
        <translation>اكتب متى كان آخر مرة في يده، مثل 2026-11-23 18:30.</translation>
    </message>
    <message>
        <source>This is your own certificate: you cannot declare it lost here.</source>
        <translation>هذه شهادتك أنت: لا يمكنك إعلان فقدانها هنا.</translation>
    </message>
    <message>
        <source>Call headquarters: they revoke it.</source>
        <translation>اتصل بالمقر: هو من يلغيها.</translation>
    </message>
    <message>
        <source>Nobody of the team has this certificate here.</source>
        <translation>لا أحد في الفريق له هذه الشهادة هنا.</translation>
    </message>
    <message>
        <source>Take in a newer kit.</source>
        <translation>أدخل ملف انضمام أحدث.</translation>
    </message>
    <message>
        <source>The step before is not done yet.</source>
        <translation>لم تتم الخطوة السابقة بعد.</translation>
    </message>
    <message>
        <source>Open the page again: it shows the next step.</source>
        <translation>افتح الصفحة مرة أخرى: تُظهر الخطوة التالية.</translation>
    </message>
    <message>
        <source>The token is not there, or does not answer. Nothing was written.</source>
        <translation>مفتاح الأمان غير موصول أو لا يستجيب. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Plug it in, lock and unlock, then do the last step again.</source>
        <translation>أوصِله، ثم أقفل وافتح، ثم أعد الخطوة الأخيرة.</translation>
    </message>
    <message>
        <source>The PIN does not open the token.</source>
        <translation>رمز PIN لا يفتح مفتاح الأمان.</translation>
    </message>
    <message>
        <source>Few tries are allowed: look it up before you try again.</source>
        <translation>المحاولات المسموحة قليلة: تحقّق منه قبل أن تحاول ثانية.</translation>
    </message>
    <message>
        <source>The token is locked after too many wrong PINs.</source>
        <translation>قُفل مفتاح الأمان بعد رموز PIN خاطئة كثيرة.</translation>
    </message>
    <message>
        <source>Unlock it with its PUK. Until then the vault can be read.</source>
        <translation>افتحه برمز PUK الخاص به. وحتى ذلك الحين يمكن قراءة الخزنة.</translation>
    </message>
    <message>
        <source>This vault is signed with a token, and no PIN was given: it can be read, not written.</source>
        <translation>تُوقَّع هذه الخزنة بمفتاح أمان ولم يُعطَ رمز PIN: يمكن قراءتها لا الكتابة فيها.</translation>
    </message>
    <message>
        <source>Lock, unlock, and type the PIN.</source>
        <translation>اقفل، ثم افتح القفل واكتب رمز PIN.</translation>
    </message>
    <message>
        <source>The token&apos;s PKCS#11 library cannot be loaded.</source>
        <translation>لا يمكن تحميل مكتبة PKCS#11 الخاصة بمفتاح الأمان.</translation>
    </message>
    <message>
        <source>Check its path, or enrol again.</source>
        <translation>تحقّق من مسارها، أو سجّل من جديد.</translation>
    </message>
    <message>
        <source>The token does not hold this key.</source>
        <translation>لا يحوي مفتاح الأمان هذا المفتاح.</translation>
    </message>
    <message>
        <source>Use the token that was enrolled.</source>
        <translation>استعمل مفتاح الأمان الذي سُجّل.</translation>
    </message>
    <message>
        <source>A field holds too much text, or a broken character.</source>
        <translation>في أحد الحقول نص طويل جدًا أو حرف معطوب.</translation>
    </message>
    <message>
        <source>Shorten it, or type it again.</source>
        <translation>قصّره أو اكتبه من جديد.</translation>
    </message>
    <message>
        <source>It has no name yet. What was written is saved as a draft.</source>
        <translation>لا اسم له بعد. ما كُتب محفوظ كمسودة.</translation>
    </message>
    <message>
        <source>Say what people call it, or what happened.</source>
        <translation>قل كيف يسمّيه الناس، أو ماذا حدث.</translation>
    </message>
    <message>
        <source>It is open as a draft elsewhere, which says the same things.</source>
        <translation>هو مفتوح كمسودة في مكان آخر يقول الأشياء نفسها.</translation>
    </message>
    <message>
        <source>Change it there, or finish or discard that draft first.</source>
        <translation>غيّره هناك، أو أنهِ تلك المسودة أو ألغها أولًا.</translation>
    </message>
    <message>
        <source>That is no time of day. Nothing was written down.</source>
        <translation>هذا ليس وقتًا. لم يُدوَّن شيء.</translation>
    </message>
    <message>
        <source>Write what the phone shows, such as 14:32.</source>
        <translation>اكتب ما يظهره الهاتف، مثل 14:32.</translation>
    </message>
    <message>
        <source>This exhibit bears no camera time.</source>
        <translation>هذا المعروض لا يحمل وقت كاميرا.</translation>
    </message>
    <message>
        <source>Choose the photo of the phone, as the camera made it.</source>
        <translation>اختر صورة الهاتف كما صنعتها الكاميرا.</translation>
    </message>
    <message>
        <source>There is no such kind of record.</source>
        <translation>لا يوجد سجل من هذا النوع.</translation>
    </message>
    <message>
        <source>Choose an actor or an event.</source>
        <translation>اختر فاعلًا أو حدثًا.</translation>
    </message>
    <message>
        <source>The date does not fit its calendar. It is saved as a draft.</source>
        <translation>التاريخ لا يوافق تقويمه. هو محفوظ كمسودة.</translation>
    </message>
    <message>
        <source>Choose the calendar and write year, month and day, or leave the day or the month out.</source>
        <translation>اختر التقويم واكتب السنة والشهر واليوم، أو اترك اليوم أو الشهر.</translation>
    </message>
    <message>
        <source>Earliest and latest are no Gregorian days, or stand in the wrong order.</source>
        <translation>الأبكر والآخر ليسا يومين ميلاديين، أو ترتيبهما معكوس.</translation>
    </message>
    <message>
        <source>Write them as year-month-day, the earliest first.</source>
        <translation>اكتبهما سنة-شهر-يوم، والأبكر أولًا.</translation>
    </message>
    <message>
        <source>The photo has a part and no scene.</source>
        <translation>للصورة موضع وليس لها مشهد.</translation>
    </message>
    <message>
        <source>Name the scene first.</source>
        <translation>سمِّ المشهد أولاً.</translation>
    </message>
    <message>
        <source>That is no part of a series, or the scene&apos;s name is too long.</source>
        <translation>هذا ليس موضعًا في سلسلة، أو اسم المشهد أطول من اللازم.</translation>
    </message>
    <message>
        <source>Choose one of the five parts, and a name of up to 120 letters.</source>
        <translation>اختر واحدًا من المواضع الخمسة واسمًا لا يزيد على 120 حرفًا.</translation>
    </message>
    <message>
        <source>Only a photo stands in a photo log.</source>
        <translation>لا تدخل سجل الصور إلا صورة.</translation>
    </message>
    <message>
        <source>Choose a photo.</source>
        <translation>اختر صورة.</translation>
    </message>
    <message>
        <source>A number and a description are needed. Nothing was saved.</source>
        <translation>يلزم رقم ووصف. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Say what it is, and its number.</source>
        <translation>قل ما هو وما رقمه.</translation>
    </message>
    <message>
        <source>A field is too long. Nothing was saved.</source>
        <translation>أحد الحقول أطول من اللازم. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Say it shorter.</source>
        <translation>اختصره.</translation>
    </message>
    <message>
        <source>Another item has this number. Nothing was saved.</source>
        <translation>لشيء آخر هذا الرقم. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Give each thing its own number.</source>
        <translation>أعطِ كل شيء رقمًا خاصًا به.</translation>
    </message>
    <message>
        <source>Another item has this seal. Nothing was saved.</source>
        <translation>لشيء آخر هذا الختم. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Read the seal again.</source>
        <translation>اقرأ الختم مرة أخرى.</translation>
    </message>
    <message>
        <source>Say why it is handed over. Nothing was signed.</source>
        <translation>قل لماذا يُسلَّم. لم يُوقَّع شيء.</translation>
    </message>
    <message>
        <source>Give a purpose, without names.</source>
        <translation>اذكر غرضًا دون أسماء.</translation>
    </message>
    <message>
        <source>Say who the other person is. Nothing was signed.</source>
        <translation>قل من هو الشخص الآخر. لم يُوقَّع شيء.</translation>
    </message>
    <message>
        <source>A pseudonym or a role, no name.</source>
        <translation>اسم مستعار أو دور، لا اسم.</translation>
    </message>
    <message>
        <source>Somebody else has it; only they can give it away.</source>
        <translation>هو بحوزة شخص آخر؛ وهو وحده من يسلّمه.</translation>
    </message>
    <message>
        <source>Take it from who has it first.</source>
        <translation>استلمه أولاً ممن هو بحوزته.</translation>
    </message>
    <message>
        <source>That is your own passphrase. Nothing was signed.</source>
        <translation>هذه عبارة مرورك أنت. لم يُوقَّع شيء.</translation>
    </message>
    <message>
        <source>The other person types their own passphrase.</source>
        <translation>يكتب الشخص الآخر عبارة مروره.</translation>
    </message>
    <message>
        <source>The other person has no certificate on this laptop yet.</source>
        <translation>ليس للشخص الآخر شهادة على هذا الحاسوب بعد.</translation>
    </message>
    <message>
        <source>Finish their enrolment, or have them sign on paper.</source>
        <translation>أكمل تسجيله، أو دعه يوقّع على الورق.</translation>
    </message>
    <message>
        <source>Nothing would ever open this vault again. It was not locked.</source>
        <translation>لن يفتح شيء هذه الخزنة أبداً بعد ذلك. لم تُقفل.</translation>
    </message>
    <message>
        <source>Let a person who does not travel stay, or take a token.</source>
        <translation>أبقِ شخصاً لا يسافر، أو استعمل مفتاح أمان.</translation>
    </message>
    <message>
        <source>Your own place would stay. Nothing was locked.</source>
        <translation>سيبقى مكانك أنت. لم يُقفل شيء.</translation>
    </message>
    <message>
        <source>Choose only people who do not travel.</source>
        <translation>اختر أشخاصاً لا يسافرون فقط.</translation>
    </message>
    <message>
        <source>Places of this vault wait for a token already.</source>
        <translation>أماكن في هذه الخزنة تنتظر مفتاح أمان أصلاً.</translation>
    </message>
    <message>
        <source>Bring them back first, or lock without a token.</source>
        <translation>أعدها أولاً، أو اقفل دون مفتاح أمان.</translation>
    </message>
    <message>
        <source>No place in this vault waits for a token.</source>
        <translation>لا مكان في هذه الخزنة ينتظر مفتاح أمان.</translation>
    </message>
    <message>
        <source>Unlock it with a passphrase.</source>
        <translation>افتح القفل بعبارة مرور.</translation>
    </message>
    <message>
        <source>The token is for another vault, or was cleared.</source>
        <translation>مفتاح الأمان لخزنة أخرى، أو مُسح.</translation>
    </message>
    <message>
        <source>Use the token that this vault was locked with.</source>
        <translation>استعمل مفتاح الأمان الذي قُفلت به هذه الخزنة.</translation>
    </message>
    <message>
        <source>You cannot take yourself out.</source>
        <translation>لا يمكنك إخراج نفسك.</translation>
    </message>
    <message>
        <source>Let another person of this vault do it.</source>
        <translation>دع شخصاً آخر من هذه الخزنة يفعل ذلك.</translation>
    </message>
    <message>
        <source>Your own request and certificate do not belong together.</source>
        <translation>طلبك وشهادتك لا ينتميان أحدهما إلى الآخر.</translation>
    </message>
    <message>
        <source>Change nothing, and ask headquarters.</source>
        <translation>لا تغيّر شيئاً، واسأل المقر.</translation>
    </message>
    <message>
        <source>Somebody of this vault has not unlocked it for a long time.</source>
        <translation>شخص من هذه الخزنة لم يفتح قفلها منذ زمن طويل.</translation>
    </message>
    <message>
        <source>Let everybody unlock once, then do it again.</source>
        <translation>ليفتح كل واحد القفل مرة، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>There is more to print than this laptop can set on pages.</source>
        <translation>ما يُراد طبعه أكثر مما يستطيع هذا الحاسوب ترتيبه في صفحات.</translation>
    </message>
    <message>
        <source>Print single statements or exhibits instead.</source>
        <translation>اطبع إفادات أو معروضات منفردة بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The print could not be made. No file was written.</source>
        <translation>تعذّر إعداد الطبع. لم يُكتب أي ملف.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, report the problem.</source>
        <translation>حاول مرة أخرى؛ وإن فشل ثانية فأبلغ عن المشكلة.</translation>
    </message>
    <message>
        <source>A draft is not printed: it is no statement yet.</source>
        <translation>لا تُطبع المسودة: فهي ليست إفادة بعد.</translation>
    </message>
    <message>
        <source>Finalise the interview, then print it.</source>
        <translation>أنهِ المقابلة ثم اطبعها.</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>When the interview began</source>
        <translation>متى بدأت المقابلة</translation>
    </message>
    <message>
        <source>Language of the witness</source>
        <translation>لغة الشاهد</translation>
    </message>
    <message>
        <source>Consent: identity</source>
        <translation>الموافقة: الهوية</translation>
    </message>
    <message>
        <source>Consent: statement</source>
        <translation>الموافقة: الإفادة</translation>
    </message>
    <message>
        <source>Consent: photos</source>
        <translation>الموافقة: الصور</translation>
    </message>
    <message>
        <source>Consent: recordings</source>
        <translation>الموافقة: التسجيلات</translation>
    </message>
    <message>
        <source>Limits of confidentiality explained</source>
        <translation>شرح حدود السرية</translation>
    </message>
    <message>
        <source>The account itself</source>
        <translation>الرواية نفسها</translation>
    </message>
    <message>
        <source>Read back to the witness</source>
        <translation>إعادة القراءة على الشاهد</translation>
    </message>
    <message>
        <source>Interpreter&apos;s attestation</source>
        <translation>شهادة المترجم</translation>
    </message>
    <message>
        <source>Referral: offered or not?</source>
        <translation>الإحالة: هل عُرضت أم لا؟</translation>
    </message>
    <message>
        <source>Why sound is recorded</source>
        <translation>سبب تسجيل الصوت</translation>
    </message>
    <message>
        <source>That a recording endangers nobody</source>
        <translation>أن التسجيل لا يعرّض أحدًا للخطر</translation>
    </message>
    <message>
        <source>The witness&apos;s yes to being recorded</source>
        <translation>موافقة الشاهد على التسجيل</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>Missing before you finalise</source>
        <translation>ما ينقص قبل الإنهاء</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>لا شيء ناقص</translation>
    </message>
    <message>
        <source>go</source>
        <translation>اذهب</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>اذهب إلى: %1</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Not a time yet: write it like %1</source>
        <translation>ليس وقتاً بعد: اكتبه هكذا %1</translation>
    </message>
</context>
<context>
    <name>MorningCard</name>
    <message>
        <source>This morning</source>
        <translation>هذا الصباح</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>نسخ احتياطي</translation>
    </message>
    <message>
        <source>Compare with a phone…</source>
        <translation>مقارنة بهاتف…</translation>
    </message>
    <message>
        <source>What the phone shows now</source>
        <translation>ما يظهره الهاتف الآن</translation>
    </message>
    <message>
        <source>On a photo instead? Its code: then the camera&apos;s clock is compared</source>
        <translation>على صورة؟ رمزها: تُقارن حينها ساعة الكاميرا</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>تدوين</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>لم تُصنع نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <source>The backup is of today.</source>
        <translation>النسخة الاحتياطية من اليوم.</translation>
    </message>
    <message>
        <source>The backup is %1 days old.</source>
        <translation>عمر النسخة الاحتياطية بالأيام: %1.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock was not compared with a phone yet.</source>
        <translation>لم تُقارن ساعة هذا الحاسوب بهاتف بعد.</translation>
    </message>
    <message>
        <source>Compared %1.</source>
        <translation>قورنت في %1.</translation>
    </message>
    <message>
        <source>News of the kit, version %1, taken in %2</source>
        <translation>جديد العدّة، الإصدار %1، أُدخلت في %2</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>عُلم</translation>
    </message>
    <message>
        <source>The news of the kit is noted</source>
        <translation>عُلم جديد العدّة</translation>
    </message>
    <message>
        <source>Nothing that changes your work.</source>
        <translation>لا شيء يغيّر عملك.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>Written into the chain.</source>
        <translation>كُتب في السلسلة.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Why is it discarded? Without names; it stands in the chain.</source>
        <translation>لماذا تُلغى؟ بلا أسماء؛ فالسبب يُكتب في السلسلة.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>إلغاء المسودة</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Not kept yet. It saves itself as you type.</source>
        <translation>لم يُثبّت بعد. يُحفظ تلقائيًا وأنت تكتب.</translation>
    </message>
    <message>
        <source>Versions: %1. The newest is of %2, by %3.</source>
        <translation>الإصدارات: %1. أحدثها في %2، كتبه %3.</translation>
    </message>
    <message>
        <source>Versions: %1. The newest is of %2.</source>
        <translation>الإصدارات: %1. أحدثها في %2.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>يُحفظ…</translation>
    </message>
    <message>
        <source>Kept as version %1, %2.</source>
        <translation>ثُبّت إصدارًا رقم %1، %2.</translation>
    </message>
</context>
<context>
    <name>NoteFields</name>
    <message>
        <source>Anything else</source>
        <translation>أي شيء آخر</translation>
    </message>
    <message>
        <source>several: put ; between</source>
        <translation>عدة: افصل بينها بعلامة ؛</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Receipt of an item</source>
        <translation>إيصال شيء</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>الختم</translation>
    </message>
    <message>
        <source>In</source>
        <translation>في</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>سُجّل</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>وُجد في</translation>
    </message>
    <message>
        <source>Found when</source>
        <translation>وُجد بتاريخ</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>وجده</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Signed on the laptop by</source>
        <translation>وقّع على الحاسوب</translation>
    </message>
    <message>
        <source>Gave it</source>
        <translation>سلّمه</translation>
    </message>
    <message>
        <source>Took it</source>
        <translation>استلمه</translation>
    </message>
    <message>
        <source>Signature, date and time</source>
        <translation>التوقيع والتاريخ والوقت</translation>
    </message>
    <message>
        <source>Version of the record that this receipt is about (SHA-256)</source>
        <translation>نسخة السجل التي يخصها هذا الإيصال (SHA-256)</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>People and events</source>
        <translation>الأشخاص والأحداث</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>حدث جديد</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>فاعل جديد</translation>
    </message>
    <message>
        <source>Actors and events come from what was told: note them from an interview, or here.</source>
        <translation>الفاعلون والأحداث مما رُوي: دوّنهم من مقابلة، أو هنا.</translation>
    </message>
    <message>
        <source>Choose one from the list, or note a new one</source>
        <translation>اختر من القائمة أو دوّن جديداً</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الفاعلون</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>الشهود</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يوجد شيء.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>لا شيء بعد.</translation>
    </message>
</context>
<context>
    <name>PhotoLogView</name>
    <message>
        <source>Choose a photo on the light table and name its scene. Then the keys 1 to 5 say which part a photo is.</source>
        <translation>اختر صورة على طاولة الصور وسمِّ مشهدها. بعد ذلك تحدد المفاتيح من 1 إلى 5 موضع كل صورة.</translation>
    </message>
    <message>
        <source>No scene has photos yet</source>
        <translation>لا صور لأي مشهد بعد</translation>
    </message>
    <message>
        <source>More scenes: %1</source>
        <translation>مشاهد أخرى: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>ينقص: %1</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>No part yet</source>
        <translation>بلا موضع بعد</translation>
    </message>
    <message>
        <source>Missing. %1</source>
        <translation>ناقصة. %1</translation>
    </message>
</context>
<context>
    <name>PrepareStage</name>
    <message>
        <source>Why this interview is needed</source>
        <translation>لماذا هذه المقابلة لازمة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>متى بدأت</translation>
    </message>
    <message>
        <source>Language of the witness</source>
        <translation>لغة الشاهد</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>اللغة الثانية</translation>
    </message>
    <message>
        <source>Interpreter, by pseudonym</source>
        <translation>المترجم باسمه المستعار</translation>
    </message>
    <message>
        <source>Everyone present, by pseudonym</source>
        <translation>جميع الحاضرين بأسمائهم المستعارة</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Has the witness been interviewed about this before?</source>
        <translation>هل سبقت مقابلة الشاهد في هذا الأمر؟</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Write the PDF to</source>
        <translation>اكتب ملف PDF في</translation>
    </message>
    <message>
        <source>The PDF was written and reads back equal.</source>
        <translation>كُتب ملف PDF وقُرئ مطابقًا.</translation>
    </message>
    <message>
        <source>It is not encrypted: whoever has the file can read it.</source>
        <translation>وهو غير مشفّر: من يملك الملف يستطيع قراءته.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Reading back what was taken</source>
        <translation>إعادة قراءة ما أُخذ</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>يتبقى أقل من دقيقة</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>يتبقى نحو %1 د</translation>
    </message>
    <message>
        <source>about %1 h %2 min left</source>
        <translation>يتبقى نحو %1 س %2 د</translation>
    </message>
</context>
<context>
    <name>Protections</name>
    <message>
        <source>no network</source>
        <translation>بلا شبكة</translation>
    </message>
    <message>
        <source>no files</source>
        <translation>بلا ملفات</translation>
    </message>
    <message>
        <source>no programs</source>
        <translation>بلا برامج</translation>
    </message>
    <message>
        <source>no new processes</source>
        <translation>بلا عمليات جديدة</translation>
    </message>
    <message>
        <source>no reach to other processes</source>
        <translation>بلا وصول إلى عمليات أخرى</translation>
    </message>
    <message>
        <source>limited memory</source>
        <translation>ذاكرة محدودة</translation>
    </message>
    <message>
        <source>limited time</source>
        <translation>وقت محدود</translation>
    </message>
    <message>
        <source>not root</source>
        <translation>ليس مديراً</translation>
    </message>
    <message>
        <source>no new privileges</source>
        <translation>بلا صلاحيات جديدة</translation>
    </message>
</context>
<context>
    <name>ReadBackStage</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Was the account read back to the witness?</source>
        <translation>هل أُعيدت قراءة الرواية على الشاهد؟</translation>
    </message>
    <message>
        <source>Corrections, in the witness&apos;s words</source>
        <translation>التصحيحات بكلمات الشاهد</translation>
    </message>
    <message>
        <source>Does the interpreter attest that the translation is faithful?</source>
        <translation>هل يشهد المترجم بأمانة الترجمة؟</translation>
    </message>
</context>
<context>
    <name>RecoverScreen</name>
    <message>
        <source>Recover with headquarters&apos; key</source>
        <translation>الاستعادة بمفتاح المقر</translation>
    </message>
    <message>
        <source>A person gets a new place in this vault, and can read all that is in it. Nobody&apos;s signing key is given to them: what others signed stays theirs.</source>
        <translation>يحصل شخص على مكان جديد في هذه الخزنة ويستطيع قراءة كل ما فيها. لا يُعطى مفتاح توقيع أحد: ما وقّعه غيره يبقى لهم.</translation>
    </message>
    <message>
        <source>The old chain gets no further line. The person joins the team again, and their first line names the last one known; headquarters will ask about it.</source>
        <translation>لا يُضاف سطر إلى السلسلة القديمة. ينضم الشخص إلى الفريق من جديد، وسطره الأول يسمّي آخر سطر معروف؛ وسيسأل المقر عن ذلك.</translation>
    </message>
    <message>
        <source>Do this at headquarters, on a machine that is trusted: the key&apos;s passphrase is typed here.</source>
        <translation>افعل هذا في المقر على جهاز موثوق: عبارة مرور المفتاح تُكتب هنا.</translation>
    </message>
    <message>
        <source>1. Choose recovery.json…</source>
        <translation>1. اختيار recovery.json…</translation>
    </message>
    <message>
        <source>2. Passphrase of the recovery key</source>
        <translation>2. عبارة مرور مفتاح الاستعادة</translation>
    </message>
    <message>
        <source>3. A pseudonym that never signed in this vault</source>
        <translation>3. اسم مستعار لم يوقّع قط في هذه الخزنة</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>قائد الفريق</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>مُحاوِر</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Recover it</source>
        <translation>استعادتها</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose the file recovery.json</source>
        <translation>اختر الملف recovery.json</translation>
    </message>
    <message>
        <source>Choose the key, type its passphrase and a new pseudonym, and choose a role.</source>
        <translation>اختر المفتاح، واكتب عبارة مروره واسماً مستعاراً جديداً، واختر دوراً.</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>جارٍ الاستعادة</translation>
    </message>
    <message>
        <source>%1 has a place in this vault</source>
        <translation>لـ %1 مكان في هذه الخزنة</translation>
    </message>
    <message>
        <source>Learn these six words, or write them down and keep them apart from the laptop. They are shown this once.</source>
        <translation>احفظ هذه الكلمات الست، أو اكتبها واحفظها بعيداً عن الحاسوب. تُعرض هذه المرة فقط.</translation>
    </message>
    <message>
        <source>Next: unlock, and join the team again on Today.</source>
        <translation>بعد ذلك: افتح القفل، وانضم إلى الفريق من جديد في «اليوم».</translation>
    </message>
    <message>
        <source>I have them: unlock</source>
        <translation>حفظتها: افتح</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>It goes to the author alone, encrypted, with your next slip. Headquarters never gets it.</source>
        <translation>يذهب إلى الكاتب وحده، معمّى، مع قسيمتك التالية. لا يصل إلى المقر أبدًا.</translation>
    </message>
    <message>
        <source>Keep the comment</source>
        <translation>احفظ التعليق</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report a problem</source>
        <translation>الإبلاغ عن مشكلة</translation>
    </message>
    <message>
        <source>The report, whole</source>
        <translation>التقرير كله</translation>
    </message>
    <message>
        <source>This is the whole file, in English for those who mend fieldkit. It names nobody: versions, the kind of system, counts and times in steps, kinds of errors. Read it, then write it and give it to headquarters. What it knows of errors is gone once you lock.</source>
        <translation>هذا هو الملف كله، بالإنجليزية لمن يصلحون fieldkit. لا يسمّي أحداً: إصدارات ونوع النظام وأعداد وأوقات بدرجات وأنواع أخطاء. اقرأه ثم اكتبه وأعطه للمقر. ما يعرفه عن الأخطاء يزول حين تقفل.</translation>
    </message>
    <message>
        <source>I have read it: write the file…</source>
        <translation>قرأته: اكتب الملف…</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>اصنعه من جديد</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>No error was met since this began. The report still says what runs here.</source>
        <translation>لم يقع خطأ منذ البداية. والتقرير يقول مع ذلك ما يعمل هنا.</translation>
    </message>
    <message>
        <source>Write the report to</source>
        <translation>كتابة التقرير إلى</translation>
    </message>
    <message>
        <source>The report is written, as you read it</source>
        <translation>كُتب التقرير كما قرأته</translation>
    </message>
    <message>
        <source>Give it to headquarters. The file is not encrypted, and says that fieldkit runs here: delete it once it was given.</source>
        <translation>أعطه للمقر. الملف غير مشفر ويدل على أن fieldkit يعمل هنا: احذفه بعد تسليمه.</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>The newest backup on the stick is checked to its last byte, copied into an empty folder of this laptop, and read back. The stick is not changed. It opens with the same passphrases.</source>
        <translation>تُفحص أحدث نسخة على الذاكرة حتى آخر بايت، وتُنسخ إلى مجلد فارغ في هذا الحاسوب، وتُعاد قراءتها. لا تتغير الذاكرة. وتُفتح بعبارات المرور نفسها.</translation>
    </message>
    <message>
        <source>A new chain of custody begins with the first unlocking here. The old one gets no further line, since the old laptop may still be somewhere; the new one names the last line known.</source>
        <translation>تبدأ سلسلة حيازة جديدة عند أول فتح للقفل هنا. لا يُضاف سطر إلى القديمة، فقد يكون الحاسوب القديم في مكان ما؛ والجديدة تسمّي آخر سطر معروف.</translation>
    </message>
    <message>
        <source>If the old laptop was lost or taken, tell headquarters now, so that nothing signed on it counts any more.</source>
        <translation>إذا ضاع الحاسوب القديم أو أُخذ فأخبر المقر الآن، كي لا يُعتد بعد ذلك بما يُوقَّع عليه.</translation>
    </message>
    <message>
        <source>1. Choose the backup…</source>
        <translation>1. اختيار النسخة…</translation>
    </message>
    <message>
        <source>2. Choose an empty folder…</source>
        <translation>2. اختيار مجلد فارغ…</translation>
    </message>
    <message>
        <source>3. Passphrase of the backup</source>
        <translation>3. عبارة مرور النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>استعادتها</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose the folder that holds the backup</source>
        <translation>اختر المجلد الذي فيه النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Choose an empty folder for the vault</source>
        <translation>اختر مجلدًا فارغًا للخزنة</translation>
    </message>
    <message>
        <source>Choose the backup and an empty folder, and type the passphrase.</source>
        <translation>اختر النسخة ومجلداً فارغاً، واكتب عبارة المرور.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>جارٍ الاستعادة</translation>
    </message>
    <message>
        <source>The vault is restored</source>
        <translation>استُعيدت الخزنة</translation>
    </message>
    <message>
        <source>It is as it was on %1. Files: %2, in all %3. Each was read back and is equal.</source>
        <translation>هي كما كانت في %1. الملفات: %2، مجموعها %3. أُعيدت قراءة كل ملف وهو مطابق.</translation>
    </message>
    <message>
        <source>What was written after that is not in it. A new chain begins when you unlock; headquarters will ask you about it.</source>
        <translation>ما كُتب بعد ذلك ليس فيها. تبدأ سلسلة جديدة عندما تفتح القفل؛ وسيسألك المقر عنها.</translation>
    </message>
    <message>
        <source>Unlock it</source>
        <translation>فتح القفل</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>All that waits</source>
        <translation>كل ما ينتظر</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>إعادة…</translation>
    </message>
    <message>
        <source>I have read it: approve</source>
        <translation>قرأته: أوافق</translation>
    </message>
    <message>
        <source>Go to bundles</source>
        <translation>إلى الحزم</translation>
    </message>
    <message>
        <source>%1 was amended apart</source>
        <translation>عُدّل %1 في موضعين منفصلين</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>What you or your team finalise comes here to be read before it is sealed.</source>
        <translation>ما تنهيه أنت أو فريقك يأتي إلى هنا ليُقرأ قبل ختمه.</translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation>لا شيء ينتظر المراجعة</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>Versions side by side: %1. None was preferred; until one names them all, it is in no bundle.</source>
        <translation>نسخ جنبًا إلى جنب: %1. لم تُفضَّل أي منها؛ وما لم تسمّها نسخة واحدة جميعًا فلن يدخل في أي حزمة.</translation>
    </message>
    <message>
        <source>%1 has one current version again; the others stay. It waits for review like any other.</source>
        <translation>عادت لـ %1 نسخة حالية واحدة؛ وتبقى الأخرى. ينتظر المراجعة كغيره.</translation>
    </message>
    <message>
        <source>%1 wait for review. Approving says in the chain that you read them.</source>
        <translation>ينتظر المراجعة: %1. الموافقة تقول في السلسلة إنك قرأتها.</translation>
    </message>
    <message>
        <source>I have read them all: approve</source>
        <translation>قرأتها كلها: أوافق</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>لم يُكتب بعد</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>مقابلة</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>Sent back by %1, %2: %3</source>
        <translation>أعاده %1 في %2: %3</translation>
    </message>
    <message>
        <source>Why does it go back? Without names: the reason stands in the chain and goes to headquarters. It reaches its author with your next slip; until it is amended it is in no bundle.</source>
        <translation>لماذا يُعاد؟ دون أسماء: السبب يبقى في السلسلة ويصل إلى المقر. يصل إلى صاحبه مع قسيمتك التالية؛ ولا يدخل أي حزمة حتى يُعدَّل.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>إعادته</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>%1 is sent back. Its author learns of it with the next slip.</source>
        <translation>أُعيد %1. يعلم صاحبه بذلك مع القسيمة التالية.</translation>
    </message>
    <message>
        <source>Taken back; nothing of it was written: %1</source>
        <translation>سُحبت الموافقة ولم يُكتب منها شيء: %1</translation>
    </message>
    <message>
        <source>Reviewed: %1. It can be sealed.</source>
        <translation>روجع: %1. يمكن ختمه.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>جارٍ الكتابة</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>Identifying</source>
        <translation>تعريفية</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>عامة</translation>
    </message>
    <message>
        <source>Mid-range</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Close-up with scale</source>
        <translation>لقطة قريبة مع مقياس</translation>
    </message>
    <message>
        <source>Close-up without scale</source>
        <translation>لقطة قريبة بلا مقياس</translation>
    </message>
    <message>
        <source>Which scene this is: a sign, a number board, a landmark.</source>
        <translation>أي مشهد هذا: لافتة أو لوحة رقم أو معلم.</translation>
    </message>
    <message>
        <source>All of it, from where one can see how things lie.</source>
        <translation>المشهد كله، من حيث يُرى موضع الأشياء.</translation>
    </message>
    <message>
        <source>One thing and what is around it.</source>
        <translation>شيء واحد وما حوله.</translation>
    </message>
    <message>
        <source>The thing itself, filling the frame, a scale beside it.</source>
        <translation>الشيء نفسه يملأ الإطار وبجانبه مقياس.</translation>
    </message>
    <message>
        <source>The same frame with the scale taken away.</source>
        <translation>اللقطة نفسها بعد رفع المقياس.</translation>
    </message>
</context>
<context>
    <name>SceneFields</name>
    <message>
        <source>Scene</source>
        <translation>المشهد</translation>
    </message>
    <message>
        <source>Part of the series</source>
        <translation>موضع الصورة في السلسلة</translation>
    </message>
    <message>
        <source>No part yet</source>
        <translation>بلا موضع بعد</translation>
    </message>
    <message>
        <source>At the light table, %1 say the part of the photo that is chosen.</source>
        <translation>عند طاولة الصور، تحدد المفاتيح %1 موضع الصورة المختارة في السلسلة.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>الإضاءة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>نهار</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>ليل</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>حجم الحروف</translation>
    </message>
    <message>
        <source>Kept encrypted with everything else, for you alone. Before it is unlocked, fieldkit speaks the laptop&apos;s language.</source>
        <translation>يُحفظ مشفراً مع كل ما سواه، لك وحدك. قبل فتح القفل يتكلم fieldkit لغة الحاسوب.</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Backup…</source>
        <translation>النسخ الاحتياطي…</translation>
    </message>
    <message>
        <source>A second copy on a stick, read back and checked.</source>
        <translation>نسخة ثانية على ذاكرة، تُعاد قراءتها وتُفحص.</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>الأشخاص…</translation>
    </message>
    <message>
        <source>Who has a place in this vault, and passphrases.</source>
        <translation>من له مكان في هذه الخزنة، وعبارات المرور.</translation>
    </message>
    <message>
        <source>Travel lock…</source>
        <translation>قفل السفر…</translation>
    </message>
    <message>
        <source>Before a border: take away what opens the vault.</source>
        <translation>قبل الحدود: إزالة ما يفتح الخزنة.</translation>
    </message>
    <message>
        <source>The kit…</source>
        <translation>ملف الانضمام…</translation>
    </message>
    <message>
        <source>Headquarters&apos; rules and keys, and who signed them.</source>
        <translation>قواعد المقر ومفاتيحه، ومن وقّعها.</translation>
    </message>
    <message>
        <source>Token…</source>
        <translation>مفتاح الأمان…</translation>
    </message>
    <message>
        <source>Sign with a key that never leaves a hardware token.</source>
        <translation>التوقيع بمفتاح لا يغادر مفتاح أمان مادياً.</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>الإبلاغ عن مشكلة…</translation>
    </message>
    <message>
        <source>A file without names that you read before it is written.</source>
        <translation>ملف بلا أسماء تقرؤه قبل أن يُكتب.</translation>
    </message>
    <message>
        <source>Who is in the team, letting one in without a network, and a lost laptop.</source>
        <translation>من في الفريق، وإدخال عضو دون شبكة، وحاسوب ضائع.</translation>
    </message>
    <message>
        <source>Members…</source>
        <translation>الأعضاء…</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>هذه الخزنة</translation>
    </message>
    <message>
        <source>Kit version</source>
        <translation>إصدار ملف الانضمام</translation>
    </message>
    <message>
        <source>Kit good until</source>
        <translation>ملف الانضمام صالح حتى</translation>
    </message>
    <message>
        <source>State of the kit</source>
        <translation>حال ملف الانضمام</translation>
    </message>
    <message>
        <source>current</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>Photos are read in a cage with</source>
        <translation>تُقرأ الصور داخل قفص فيه</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>SmallMap</name>
    <message>
        <source>Map</source>
        <translation>الخريطة</translation>
    </message>
    <message>
        <source>A larger area</source>
        <translation>منطقة أوسع</translation>
    </message>
    <message>
        <source>A smaller area</source>
        <translation>منطقة أضيق</translation>
    </message>
    <message>
        <source>%1, by the camera; it does not say how exact.</source>
        <translation>%1، من الكاميرا؛ لا تذكر مدى الدقة.</translation>
    </message>
    <message>
        <source>%1, by the camera; within %2 m, it says.</source>
        <translation>%1، من الكاميرا؛ في حدود %2 م كما تذكر.</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>How loud it is</source>
        <translation>شدة الصوت</translation>
    </message>
    <message>
        <source>Record sound…</source>
        <translation>تسجيل الصوت…</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>ابدأ التسجيل</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>أوقف التسجيل</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Why is it recorded?</source>
        <translation>لماذا يُسجَّل؟</translation>
    </message>
    <message>
        <source>Is it safe for the witness if this recording is found?</source>
        <translation>هل يبقى الشاهد آمنًا إذا عُثر على هذا التسجيل؟</translation>
    </message>
    <message>
        <source>Did the witness agree to be recorded?</source>
        <translation>هل وافق الشاهد على تسجيل صوته؟</translation>
    </message>
    <message>
        <source>Read aloud: may I record your voice? You may say no, and stop it at any time.</source>
        <translation>اقرأ بصوت عالٍ: هل لي أن أسجل صوتك؟ يمكنك الرفض، وإيقافه في أي وقت.</translation>
    </message>
    <message>
        <source>● Recording. In the vault so far: %1</source>
        <translation>● جارٍ التسجيل. في الخزنة حتى الآن: %1</translation>
    </message>
    <message>
        <source>Interview %1 is being recorded. Stop that first.</source>
        <translation>تُسجَّل المقابلة %1. أوقف ذلك أولًا.</translation>
    </message>
    <message>
        <source>Microphone: %1</source>
        <translation>الميكروفون: %1</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or write notes.</source>
        <translation>لم يُعثر على ميكروفون. صِل واحدًا أو دوّن ملاحظات.</translation>
    </message>
    <message>
        <source>Notes are the rule. A recording needs a reason, a safety check and a yes.</source>
        <translation>التدوين هو القاعدة. يحتاج التسجيل إلى سبب وفحص للسلامة وموافقة.</translation>
    </message>
    <message>
        <source>No sound came from the microphone; nothing was kept.</source>
        <translation>لم يصل صوت من الميكروفون؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Recorded as %1, attached to this interview.</source>
        <translation>سُجّل باسم %1، ومُرفق بهذه المقابلة.</translation>
    </message>
</context>
<context>
    <name>SourcesField</name>
    <message>
        <source>Who says so</source>
        <translation>من قال ذلك</translation>
    </message>
    <message>
        <source>Add an interview</source>
        <translation>إضافة مقابلة</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>إخراج %1</translation>
    </message>
    <message>
        <source>Nobody yet: name the interview that it comes from.</source>
        <translation>لا أحد بعد: سمِّ المقابلة التي جاء منها.</translation>
    </message>
    <message>
        <source>Add an interview…</source>
        <translation>أضف مقابلة…</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>nothing is missing</source>
        <translation>لا ينقص شيء</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>ينقص شيء</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>فحص الملفات</translation>
    </message>
    <message>
        <source>Checking the chain</source>
        <translation>فحص السلسلة</translation>
    </message>
    <message>
        <source>Checking the originals</source>
        <translation>فحص الأصول</translation>
    </message>
    <message>
        <source>Checking the records</source>
        <translation>فحص السجلات</translation>
    </message>
    <message>
        <source>Copying and reading back</source>
        <translation>النسخ وإعادة القراءة</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>الفتح</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>القياس</translation>
    </message>
    <message>
        <source>Opening every file</source>
        <translation>فتح كل ملف</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>إعادة القراءة</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>جارٍ الاستلام</translation>
    </message>
    <message>
        <source>Restoring and reading back</source>
        <translation>الاستعادة وإعادة القراءة</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>جارٍ الختم</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>الأخذ</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>جارٍ الكتابة</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>What is safe could not be read just now.</source>
        <translation>تعذّرت الآن قراءة ما هو محفوظ بأمان.</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Nothing was written.</source>
        <translation>لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>الدور التالي</translation>
    </message>
    <message>
        <source>F2 saw · F3 heard · F4 was told · F5 inferred</source>
        <translation>F2 رأى · F3 سمع · F4 قيل له · F5 استنتج</translation>
    </message>
    <message>
        <source>Witness&apos;s language</source>
        <translation>لغة الشاهد</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>اللغة الثانية</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>مُعاد</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>مُراجَعة</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>جارٍ الختم</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>مختومة</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>مكتوبة</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>مرسلة</translation>
    </message>
    <message>
        <source>Received by HQ</source>
        <translation>استلمها المقر</translation>
    </message>
    <message>
        <source>Verified by HQ</source>
        <translation>تحقق منها المقر</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>منحّاة جانبًا</translation>
    </message>
    <message>
        <source>Received by a lead (slip)</source>
        <translation>استلمها قائد (قسيمة)</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>غير مكتملة</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Every version is kept, and none was preferred. A lead compares and joins them under Review.</source>
        <translation>حُفظت كل النسخ ولم تُفضَّل أي منها. يقارنها القائد ويدمجها في المراجعة.</translation>
    </message>
    <message>
        <source>Bundle %1 was set aside and cannot be written any more. What it carried and may still leave waits to be sealed again: take a last look under Bundles and sign.</source>
        <translation>نُحّيت الحزمة %1 جانباً ولا تمكن كتابتها بعد الآن. ما حملته وما زال يجوز خروجه ينتظر الختم من جديد: ألقِ نظرة أخيرة في «الحزم» ووقّع.</translation>
    </message>
    <message>
        <source>A line of this laptop&apos;s chain is not signed by the person it names. Somebody may have changed it. Finish your sentence, open Custody and press “Check now”, and show what it says to headquarters.</source>
        <translation>سطر من سلسلة هذا الحاسوب ليس موقّعاً من الشخص الذي يسمّيه. ربما غيّره أحد. أكمل جملتك، وافتح «سلسلة الحيازة» واضغط «افحص الآن»، وأرِ المقر ما يقوله.</translation>
    </message>
    <message>
        <source>The signatures of %1 earlier lines are still being checked. Go on working; if one does not stand, it is said here and on Today.</source>
        <translation>ما زالت تواقيع %1 من الأسطر السابقة قيد الفحص. تابع عملك؛ وإن لم يصح أحدها قيل ذلك هنا وفي «اليوم».</translation>
    </message>
    <message>
        <source>The vault can only be read: its disk is full or failing. What was saved is safe; originals, sealed bundles and a backup can be written to a stick. Free disk space or mend the disk, then lock and unlock again.</source>
        <translation>لا يمكن إلا قراءة الخزنة: قرصها ممتلئ أو معطوب. ما حُفظ سليم، ويمكن كتابة الأصول والحزم المختومة ونسخة احتياطية على ذاكرة محمولة. أخلِ مساحة على القرص أو أصلحه، ثم اقفل وافتح من جديد.</translation>
    </message>
    <message>
        <source>The vault&apos;s disk refused to write down that this was done.</source>
        <translation>رفض قرص الخزنة أن يُدوَّن أن هذا جرى.</translation>
    </message>
    <message>
        <source>A recording of interview %1 from %2 was cut off. Its sound is in the vault and becomes an exhibit when you unlock again: the disk refused it now.</source>
        <translation>انقطع تسجيل للمقابلة %1 بدأ في %2. صوته في الخزنة ويصبح معروضًا عند فتح القفل مرة أخرى: رفضه القرص الآن.</translation>
    </message>
    <message>
        <source>A recording of interview %1 from %2 was cut off before any sound was kept.</source>
        <translation>انقطع تسجيل للمقابلة %1 بدأ في %2 قبل أن يُحفظ أي صوت.</translation>
    </message>
    <message>
        <source>A recording of interview %1 from %2 was cut off. What was kept is exhibit %3; listen to its end.</source>
        <translation>انقطع تسجيل للمقابلة %1 بدأ في %2. ما حُفظ هو المعروض %3؛ استمع إلى نهايته.</translation>
    </message>
    <message>
        <source>Only on this laptop</source>
        <translation>على هذا الحاسوب فقط</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Saved %1</source>
        <translation>حُفظ %1</translation>
    </message>
    <message>
        <source>Not yet saved</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Nothing new since unlocking</source>
        <translation>لا جديد منذ فتح القفل</translation>
    </message>
    <message>
        <source>Not yet at HQ: %1</source>
        <translation>لم تصل بعد إلى المقر: %1</translation>
    </message>
    <message>
        <source>Only on this laptop: %1</source>
        <translation>على هذا الحاسوب فقط: %1</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>الساعة غير مضبوطة</translation>
    </message>
    <message>
        <source>Clock not compared</source>
        <translation>لم تُقارن الساعة</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
    <message>
        <source>Backed up today</source>
        <translation>نُسخت احتياطياً اليوم</translation>
    </message>
    <message>
        <source>Backup %1 days old</source>
        <translation>عمر النسخة الاحتياطية بالأيام: %1</translation>
    </message>
    <message>
        <source>Backup 1 day old</source>
        <translation>عمر النسخة الاحتياطية يوم واحد</translation>
    </message>
    <message>
        <source>Clock ok</source>
        <translation>الساعة سليمة</translation>
    </message>
    <message>
        <source>Clock jumped</source>
        <translation>قفزت الساعة</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Write the slips…</source>
        <translation>كتابة القسائم…</translation>
    </message>
    <message>
        <source>Take a parcel in…</source>
        <translation>أخذ طرد…</translation>
    </message>
    <message>
        <source>Members of your team give you parcels on a stick. Each is checked before anything of it is kept, and answered by a slip.</source>
        <translation>يسلّمك أعضاء فريقك طروداً على ذاكرة. يُفحص كل طرد قبل حفظ شيء منه، ويُجاب عنه بقسيمة.</translation>
    </message>
    <message>
        <source>No parcel was taken yet</source>
        <translation>لم يؤخذ طرد بعد</translation>
    </message>
    <message>
        <source>Parcel %1 of %2</source>
        <translation>الطرد %1 من %2</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>أُخذ</translation>
    </message>
    <message>
        <source>Taken %1 · records: %2 · originals: %3</source>
        <translation>أُخذ %1 · السجلات: %2 · الأصول: %3</translation>
    </message>
    <message>
        <source>Choose the folder that holds the parcel</source>
        <translation>اختر المجلد الذي فيه الطرد</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>Parcel %1 of %2 is taken in</source>
        <translation>أُخذ الطرد %1 من %2</translation>
    </message>
    <message>
        <source>Every check held. Give its member the slip, then read what it brought under Review.</source>
        <translation>صحّ كل فحص. أعط صاحبه القسيمة، ثم اقرأ ما جاء به في «المراجعة».</translation>
    </message>
    <message>
        <source>Nothing of it was kept. Read the failed check; keep the stick as it is, and ask for the parcel again.</source>
        <translation>لم يُحفظ منه شيء. اقرأ الفحص الذي فشل؛ واترك الذاكرة كما هي، واطلب الطرد من جديد.</translation>
    </message>
    <message>
        <source>The parcel was refused</source>
        <translation>رُفض الطرد</translation>
    </message>
    <message>
        <source>Choose the stick, or a folder on another disk</source>
        <translation>اختر الذاكرة، أو مجلداً على قرص آخر</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>جارٍ الكتابة</translation>
    </message>
    <message>
        <source>Slips written: %1</source>
        <translation>القسائم المكتوبة: %1</translation>
    </message>
    <message>
        <source>For: %1. What was sent back and asked since goes with them.</source>
        <translation>إلى: %1. يذهب معها ما أُعيد وما سُئل عنه منذ ذلك.</translation>
    </message>
    <message>
        <source>Your comments for %1 stay here: the kit does not name them yet. Take in a newer kit, then write the slips again.</source>
        <translation>تبقى تعليقاتك إلى %1 هنا: لا يسمّيه ملف الانضمام بعد. خذ ملفًا أحدث، ثم اكتب القسائم مرة أخرى.</translation>
    </message>
    <message>
        <source>This parcel was sealed for another lead.</source>
        <translation>خُتم هذا الطرد لقائد آخر.</translation>
    </message>
    <message>
        <source>Ask the member whose parcel it is.</source>
        <translation>اسأل العضو لمن هذا الطرد.</translation>
    </message>
</context>
<context>
    <name>TeamsScreen</name>
    <message>
        <source>Teams</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Make a kit for a team</source>
        <translation>إعداد ملف انضمام لفريق</translation>
    </message>
    <message>
        <source>Everyone in the team starts from this one file. Headquarters keeps it; it holds no secret.</source>
        <translation>يبدأ كل فرد في الفريق من هذا الملف الواحد. يحتفظ به المقر؛ وليس فيه سر.</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>اسم الفريق</translation>
    </message>
    <message>
        <source>Make kit…</source>
        <translation>إعداد الملف…</translation>
    </message>
    <message>
        <source>Approve a request</source>
        <translation>الموافقة على طلب</translation>
    </message>
    <message>
        <source>Type the eight words that the person reads aloud to you. They must be those of the request.</source>
        <translation>اكتب الكلمات الثماني التي يقرؤها لك الشخص. يجب أن تكون كلمات الطلب نفسه.</translation>
    </message>
    <message>
        <source>The eight words</source>
        <translation>الكلمات الثماني</translation>
    </message>
    <message>
        <source>eight words, with spaces between them</source>
        <translation>ثماني كلمات بينها مسافات</translation>
    </message>
    <message>
        <source>Approve request…</source>
        <translation>الموافقة على الطلب…</translation>
    </message>
    <message>
        <source>Write the kit to</source>
        <translation>كتابة ملف الانضمام إلى</translation>
    </message>
    <message>
        <source>The kit for team %1 is written.</source>
        <translation>كُتب ملف انضمام الفريق %1.</translation>
    </message>
    <message>
        <source>Read these words aloud when a person joins with it.</source>
        <translation>اقرأ هذه الكلمات بصوت عالٍ عندما ينضم به شخص.</translation>
    </message>
    <message>
        <source>Choose the request</source>
        <translation>اختر الطلب</translation>
    </message>
    <message>
        <source>Write the certificate to</source>
        <translation>كتابة الشهادة إلى</translation>
    </message>
    <message>
        <source>Certificate written; give it back to the person.</source>
        <translation>كُتبت الشهادة؛ أعدها إلى صاحبها.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>HQ</source>
        <translation>المقر</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>جانبًا</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Custody</source>
        <translation>سلسلة الحيازة</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Nothing is unfinished</source>
        <translation>لا شيء غير مكتمل</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>مقابلة جديدة</translation>
    </message>
    <message>
        <source>Interview %1 is a draft</source>
        <translation>المقابلة %1 مسودة</translation>
    </message>
    <message>
        <source>Missing before it can be finalised: %1. Last saved %2.</source>
        <translation>ينقص قبل الإنهاء: %1. آخر حفظ %2.</translation>
    </message>
    <message>
        <source>Start an interview with %1, or add photos and files under Evidence.</source>
        <translation>ابدأ مقابلة بالضغط على %1، أو أضف صوراً وملفات في «الأدلة».</translation>
    </message>
    <message>
        <source>Nothing is missing: it can be finalised. Last saved %2.</source>
        <translation>لا ينقص شيء: يمكن إنهاؤها. آخر حفظ %2.</translation>
    </message>
    <message>
        <source>Alert %1 is a draft: it is not raised</source>
        <translation>التنبيه %1 مسودة: لم يُطلق بعد</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Alert %1 is only on this laptop</source>
        <translation>التنبيه %1 على هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>It goes first in the next parcel or bundle.</source>
        <translation>يذهب أولًا في الطرد أو الحزمة التالية.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>متابعة الكتابة</translation>
    </message>
    <message>
        <source>Work waits for your review</source>
        <translation>عمل ينتظر مراجعتك</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>قراءته</translation>
    </message>
    <message>
        <source>Work waits to be sealed</source>
        <translation>عمل ينتظر الختم</translation>
    </message>
    <message>
        <source>Interviews: %1. Exhibits: %2.</source>
        <translation>المقابلات: %1. المعروضات: %2.</translation>
    </message>
    <message>
        <source>Take a last look</source>
        <translation>ألقِ نظرة أخيرة</translation>
    </message>
    <message>
        <source>Bundle %1 is sealed, and only on this laptop</source>
        <translation>الحزمة %1 مختومة وموجودة على هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>Write it to a stick, or it helps nobody.</source>
        <translation>اكتبها على ذاكرة خارجية، وإلا فلن تنفع أحدًا.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>اكتبها</translation>
    </message>
    <message>
        <source>Bundle %1 waits for its receipt</source>
        <translation>الحزمة %1 تنتظر إيصالها</translation>
    </message>
    <message>
        <source>Nothing may be removed from this laptop before headquarters verified it.</source>
        <translation>لا يُحذف شيء من هذا الحاسوب قبل أن يتحقق منه المقر.</translation>
    </message>
    <message>
        <source>Take in receipts</source>
        <translation>إدخال الإيصالات</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>انظر إليه</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>fieldkit ended before it was locked. Everything that was shown as saved is here.</source>
        <translation>انتهى fieldkit قبل أن يُقفل. كل ما ظهر أنه محفوظ موجود هنا.</translation>
    </message>
    <message>
        <source>fieldkit ended before it was locked. Interview %1 is here as it was saved at %2; at most the last two seconds of typing are missing.</source>
        <translation>انتهى fieldkit قبل أن يُقفل. المقابلة %1 هنا كما حُفظت عند %2؛ وقد تنقص كتابة آخر ثانيتين على الأكثر.</translation>
    </message>
    <message>
        <source>The laptop of %1 is lost</source>
        <translation>ضاع حاسوب %1</translation>
    </message>
    <message>
        <source>Steps done: %1 of 5. What is done stays done.</source>
        <translation>خطوات تمّت: %1 من 5. ما تمّ يبقى.</translation>
    </message>
    <message>
        <source>%1 was amended apart</source>
        <translation>عُدّل %1 في موضعين منفصلين</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>نسخ احتياطي</translation>
    </message>
    <message>
        <source>The vault is open read-only for salvage</source>
        <translation>الخزنة مفتوحة للقراءة فقط للإنقاذ</translation>
    </message>
    <message>
        <source>Its chain does not fit its head. Show this to headquarters before you go on.</source>
        <translation>السلسلة لا توافق رأسها. أطلع المقر على هذا قبل المتابعة.</translation>
    </message>
    <message>
        <source>Look at the chain</source>
        <translation>انظر إلى السلسلة</translation>
    </message>
    <message>
        <source>%1 was sent back to you</source>
        <translation>أُعيد إليك %1</translation>
    </message>
    <message>
        <source>Read and amend it</source>
        <translation>قراءتها وتعديلها</translation>
    </message>
    <message>
        <source>Your lead asks about %1</source>
        <translation>يسأل قائدك عن %1</translation>
    </message>
    <message>
        <source>Read and answer it</source>
        <translation>اقرأه وأجب عنه</translation>
    </message>
    <message>
        <source>Work waits for your lead</source>
        <translation>عمل ينتظر قائدك</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>تسليمه</translation>
    </message>
    <message>
        <source>Parcel %1 is sealed, and only on this laptop</source>
        <translation>الطرد %1 مختوم، وعلى هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>Parcel %1 waits for its slip</source>
        <translation>الطرد %1 ينتظر قسيمته</translation>
    </message>
    <message>
        <source>Only the slip shows that it arrived whole.</source>
        <translation>القسيمة وحدها تبيّن أنه وصل كاملاً.</translation>
    </message>
    <message>
        <source>Take the slip in</source>
        <translation>أخذ القسيمة</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>لا توجد نسخة احتياطية بعد</translation>
    </message>
    <message>
        <source>If this laptop is lost, what is in it is lost with it.</source>
        <translation>إذا ضاع هذا الحاسوب ضاع ما فيه معه.</translation>
    </message>
    <message>
        <source>The last backup is %1 days old</source>
        <translation>عمر آخر نسخة احتياطية بالأيام: %1</translation>
    </message>
    <message>
        <source>What was added since %1 is only in this laptop.</source>
        <translation>ما أُضيف بعد %1 موجود في هذا الحاسوب وحده.</translation>
    </message>
</context>
<context>
    <name>TokenFields</name>
    <message>
        <source>PKCS#11 library of the token</source>
        <translation>مكتبة PKCS#11 لمفتاح الأمان</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the library</source>
        <translation>اختيار المكتبة</translation>
    </message>
    <message>
        <source>Label of the token</source>
        <translation>اسم مفتاح الأمان</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>رمز مفتاح الأمان</translation>
    </message>
    <message>
        <source>Choose the library of the token&apos;s maker</source>
        <translation>اختر مكتبة صانع مفتاح الأمان</translation>
    </message>
</context>
<context>
    <name>TokenScreen</name>
    <message>
        <source>Token</source>
        <translation>مفتاح الأمان</translation>
    </message>
    <message>
        <source>A token makes your signing key inside itself, and the key never leaves it: whoever takes the laptop and your passphrase still cannot sign as you. Without the token the vault is read, and nothing is recorded unsigned.</source>
        <translation>مفتاح الأمان يصنع مفتاح توقيعك في داخله، ولا يغادره أبداً: من أخذ الحاسوب وعبارة مرورك لا يستطيع مع ذلك أن يوقّع باسمك. من دونه تُقرأ الخزنة، ولا يُسجَّل شيء بلا توقيع.</translation>
    </message>
    <message>
        <source>Your key is on a token that is out of reach</source>
        <translation>مفتاحك على مفتاح أمان ليس في المتناول</translation>
    </message>
    <message>
        <source>You sign with a token</source>
        <translation>أنت توقّع بمفتاح أمان</translation>
    </message>
    <message>
        <source>You sign with a key that is kept in this vault</source>
        <translation>أنت توقّع بمفتاح محفوظ في هذه الخزنة</translation>
    </message>
    <message>
        <source>Another key needs another certificate: somebody who may add people here adds you under a new pseudonym (Settings, People), and you join the team with the token.</source>
        <translation>المفتاح الآخر يحتاج شهادة أخرى: يضيفك من يحق له إضافة الأشخاص هنا باسم مستعار جديد (الإعدادات، الأشخاص)، ثم تنضم إلى الفريق بمفتاح الأمان.</translation>
    </message>
    <message>
        <source>Ask for a certificate with a key on a token</source>
        <translation>اطلب شهادة لمفتاح على مفتاح أمان</translation>
    </message>
    <message>
        <source>Plug the token in. Few wrong PINs are allowed, and a locked token is of no use to anybody.</source>
        <translation>أوصل مفتاح الأمان. المسموح به من الرموز الخاطئة قليل، والمقفل منها لا ينفع أحداً.</translation>
    </message>
    <message>
        <source>Name of the key on the token</source>
        <translation>اسم المفتاح على مفتاح الأمان</translation>
    </message>
    <message>
        <source>Write request…</source>
        <translation>كتابة الطلب…</translation>
    </message>
    <message>
        <source>Write the request to</source>
        <translation>كتابة الطلب إلى</translation>
    </message>
    <message>
        <source>Asking the token</source>
        <translation>سؤال مفتاح الأمان</translation>
    </message>
    <message>
        <source>The request is written, signed by the token</source>
        <translation>كُتب الطلب، موقّعاً بمفتاح الأمان</translation>
    </message>
    <message>
        <source>Give it to headquarters or your lead and read these words aloud to them. The certificate that comes back is taken in on Today, with the token plugged in.</source>
        <translation>أعطه للمقر أو لقائدك واقرأ له هذه الكلمات بصوت مسموع. تُدخَل الشهادة التي تعود في «اليوم»، ومفتاح الأمان موصول.</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>اذهب إلى: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>مموَّه</translation>
    </message>
    <message>
        <source>Names and words are blurred: show them</source>
        <translation>الأسماء والكلمات مموّهة: أظهرها</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Help for this place</source>
        <translation>مساعدة هذا المكان</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Raise an alert</source>
        <translation>إطلاق تنبيه</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>● Recording %1</source>
        <translation>● تسجيل %1</translation>
    </message>
</context>
<context>
    <name>TransferCard</name>
    <message>
        <source>Hand over %1</source>
        <translation>تسليم %1</translation>
    </message>
    <message>
        <source>Take %1 from %2</source>
        <translation>استلام %1 من %2</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>من يستلمه</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>من يسلّمه</translation>
    </message>
    <message>
        <source>A pseudonym or a role, no name</source>
        <translation>اسم مستعار أو دور، لا اسم</translation>
    </message>
    <message>
        <source>Why, without names</source>
        <translation>السبب، دون أسماء</translation>
    </message>
    <message>
        <source>They sign on paper</source>
        <translation>يوقّع على الورق</translation>
    </message>
    <message>
        <source>Their own passphrase, typed by them</source>
        <translation>عبارة مروره هو، يكتبها بنفسه</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>توقيع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>You sign here; print the receipt and have them sign it.</source>
        <translation>توقّع أنت هنا؛ اطبع الإيصال ودعه يوقّعه.</translation>
    </message>
    <message>
        <source>You both sign here, each with your own key. It takes a moment.</source>
        <translation>توقّعان هنا معًا، كلٌّ بمفتاحه. يستغرق ذلك لحظة.</translation>
    </message>
</context>
<context>
    <name>TravelDone</name>
    <message>
        <source>Locked for travel</source>
        <translation>مقفلة للسفر</translation>
    </message>
    <message>
        <source>It opens again only for:</source>
        <translation>لا تُفتح بعد الآن إلا لـ:</translation>
    </message>
    <message>
        <source>%1, with their passphrase</source>
        <translation>%1، بعبارة مروره</translation>
    </message>
    <message>
        <source>whoever has headquarters&apos; recovery key and its passphrase</source>
        <translation>من لديه مفتاح استعادة المقر وعبارة مروره</translation>
    </message>
    <message>
        <source>whoever has the token, its PIN and a passphrase: give the token away now</source>
        <translation>من لديه مفتاح الأمان ورمزه وعبارة مرور: أعط مفتاح الأمان لغيرك الآن</translation>
    </message>
    <message>
        <source>What it could not do</source>
        <translation>ما لم يستطعه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The disk did not let the old slots be overwritten.</source>
        <translation>لم يسمح القرص بالكتابة فوق الأماكن القديمة.</translation>
    </message>
    <message>
        <source>The disk did not take the old blocks back to be trimmed.</source>
        <translation>لم يستعد القرص الكتل القديمة ليمحوها.</translation>
    </message>
    <message>
        <source>A laboratory with your passphrase may still recover it: disks keep old blocks.</source>
        <translation>قد يستعيدها مختبر لديه عبارة مرورك: فالأقراص تحتفظ بكتل قديمة.</translation>
    </message>
    <message>
        <source>Backups, snapshots and copies of the folder still open with your passphrase: carry none.</source>
        <translation>النسخ الاحتياطية واللقطات ونسخ المجلد لا تزال تُفتح بعبارة مرورك: لا تحمل شيئاً منها.</translation>
    </message>
</context>
<context>
    <name>TravelScreen</name>
    <message>
        <source>Travel lock</source>
        <translation>قفل السفر</translation>
    </message>
    <message>
        <source>Before a border</source>
        <translation>قبل الحدود</translation>
    </message>
    <message>
        <source>Your passphrase will open nothing on this laptop any more, whoever demands it. The vault stays on it, whole and encrypted.</source>
        <translation>لن تفتح عبارة مرورك شيئاً على هذا الحاسوب بعد ذلك، أياً كان من يطلبها. تبقى الخزنة عليه كاملة ومشفّرة.</translation>
    </message>
    <message>
        <source>Backups, copies of the vault&apos;s folder and snapshots of the disk still open with your passphrase: carry none of them.</source>
        <translation>النسخ الاحتياطية ونسخ مجلد الخزنة ولقطات القرص لا تزال تُفتح بعبارة مرورك: لا تحمل شيئاً منها.</translation>
    </message>
    <message>
        <source>A laboratory that has your passphrase may still find a removed place in old blocks of the disk. That you have a vault can be seen.</source>
        <translation>قد يجد مختبر لديه عبارة مرورك مكاناً أُزيل في كتل قديمة من القرص. ويمكن أن يُرى أن لديك خزنة.</translation>
    </message>
    <message>
        <source>There is no fresh backup. Make one, and leave it behind.</source>
        <translation>لا توجد نسخة احتياطية حديثة. أنشئ واحدة واتركها وراءك.</translation>
    </message>
    <message>
        <source>Backup…</source>
        <translation>النسخ الاحتياطي…</translation>
    </message>
    <message>
        <source>How you get back</source>
        <translation>كيف تعود</translation>
    </message>
    <message>
        <source>With the recovery key that headquarters keeps. You come back under a new pseudonym, with new keys and a new chain that names the last line of this one.</source>
        <translation>بمفتاح الاستعادة الذي يحفظه المقر. تعود باسم مستعار جديد ومفاتيح جديدة وسلسلة جديدة تسمّي آخر سطر في هذه.</translation>
    </message>
    <message>
        <source>This vault has no entry for a recovery key of headquarters.</source>
        <translation>ليس في هذه الخزنة مدخل لمفتاح استعادة من المقر.</translation>
    </message>
    <message>
        <source>Or through a person who does not travel. Choose whose place stays; they unlock as ever.</source>
        <translation>أو عبر شخص لا يسافر. اختر من يبقى مكانه؛ يفتح القفل كالمعتاد.</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 يبقى</translation>
    </message>
    <message>
        <source>With a token that you give away</source>
        <translation>مع مفتاح أمان تعطيه لغيرك</translation>
    </message>
    <message>
        <source>The places are wrapped under a secret that only the token holds. Whoever has it brings every place back, with the same keys and chain; lost with the token, only the ways above are left.</source>
        <translation>تُغلَّف الأماكن بسرّ لا يحمله إلا مفتاح الأمان. من يملكه يعيد كل مكان بالمفاتيح والسلسلة نفسها؛ فإن ضاع لم يبق إلا ما ذُكر أعلاه.</translation>
    </message>
    <message>
        <source>There is no undo. To lock, type your pseudonym: %1</source>
        <translation>لا تراجع عنه. للقفل اكتب اسمك المستعار: %1</translation>
    </message>
    <message>
        <source>Lock for travel</source>
        <translation>القفل للسفر</translation>
    </message>
    <message>
        <source>Your pseudonym</source>
        <translation>اسمك المستعار</translation>
    </message>
    <message>
        <source>Sound is being recorded. End it first.</source>
        <translation>يجري تسجيل الصوت. أنهه أولاً.</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>جارٍ القفل</translation>
    </message>
</context>
<context>
    <name>TurnList</name>
    <message>
        <source>Turns of the account</source>
        <translation>أدوار الرواية</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>A turn was deleted.</source>
        <translation>حُذف دور.</translation>
    </message>
    <message>
        <source>A turn was moved.</source>
        <translation>نُقل دور.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>Saw</source>
        <translation>رأى</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>سمع</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>قيل له</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>استنتج</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Each person has their own; it decides who is signed in.</source>
        <translation>لكل شخص عبارته؛ وهي التي تحدد من الذي يدخل.</translation>
    </message>
    <message>
        <source>Training: its passphrase is %1</source>
        <translation>تدريب: عبارة مروره هي %1</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Nobody can unlock it…</source>
        <translation>لا أحد يستطيع فتح القفل…</translation>
    </message>
    <message>
        <source>You sign with a token, and it is plugged in. Few wrong PINs are allowed.</source>
        <translation>توقّع بمفتاح أمان، وهو موصول. المسموح به من الرموز الخاطئة قليل.</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>رمز مفتاح الأمان</translation>
    </message>
    <message>
        <source>Only read</source>
        <translation>القراءة فقط</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
</context>
<context>
    <name>VerifyScreen</name>
    <message>
        <source>Verify</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Open a bundle…</source>
        <translation>فتح حزمة…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>اطبع التقرير…</translation>
    </message>
    <message>
        <source>Sign verified receipt</source>
        <translation>توقيع إيصال التحقق</translation>
    </message>
    <message>
        <source>or choose the folder that intake received. Nothing is signed before you have read the checks.</source>
        <translation>أو اختر المجلد الذي استلمه مكتب الاستلام. لا يُوقَّع شيء قبل أن تقرأ الفحوص.</translation>
    </message>
    <message>
        <source>Drop a bundle here</source>
        <translation>أفلت حزمة هنا</translation>
    </message>
    <message>
        <source>The report and the contents were written to %1</source>
        <translation>كُتب التقرير والمحتويات إلى %1</translation>
    </message>
    <message>
        <source>Choose the bundle&apos;s folder</source>
        <translation>اختر مجلد الحزمة</translation>
    </message>
    <message>
        <source>Choose an empty folder for the report and the contents</source>
        <translation>اختر مجلدًا فارغًا للتقرير والمحتويات</translation>
    </message>
    <message>
        <source>Opening and checking</source>
        <translation>جارٍ الفتح والفحص</translation>
    </message>
    <message>
        <source>Bundle %1, team %2</source>
        <translation>الحزمة %1، فريق %2</translation>
    </message>
    <message>
        <source>The verified receipt is signed and was left at the intake desk.</source>
        <translation>وُقّع إيصال التحقق وتُرك في مكتب الاستلام.</translation>
    </message>
</context>
<context>
    <name>WhereaboutsCard</name>
    <message>
        <source>Where the original is</source>
        <translation>مكان الأصل</translation>
    </message>
    <message>
        <source>Removed here</source>
        <translation>حُذف من هنا</translation>
    </message>
    <message>
        <source>Headquarters has it since %1. Its fields, digest and custody stay on this laptop.</source>
        <translation>هو لدى المقر منذ %1. تبقى حقوله وبصمته وسلسلة حيازته على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>May be removed here</source>
        <translation>يمكن حذفه من هنا</translation>
    </message>
    <message>
        <source>Headquarters verified it on %1, and %2 signed that its log says so.</source>
        <translation>تحقق منه المقر في %1، ووقّع %2 أن سجله يقول ذلك.</translation>
    </message>
    <message>
        <source>Remove from this laptop…</source>
        <translation>احذف من هذا الحاسوب…</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>It stays here: %1</source>
        <translation>يبقى هنا: %1</translation>
    </message>
    <message>
        <source>Not on this laptop</source>
        <translation>ليس على هذا الحاسوب</translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation>لا رجعة عن هذا</translation>
    </message>
    <message>
        <source>The original of %1 (%2) and its small picture go from this laptop. This laptop alone cannot bring them back: only headquarters has the original then, and backups from before. A line of custody says so.</source>
        <translation>يذهب أصل %1 (%2) وصورته الصغيرة من هذا الحاسوب. لا يستطيع هذا الحاسوب وحده إعادتهما: عندئذ يكون الأصل لدى المقر وحده وفي النسخ الاحتياطية السابقة. ويقول ذلك سطر في سلسلة الحيازة.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>أبقه</translation>
    </message>
    <message>
        <source>Remove it now</source>
        <translation>احذفه الآن</translation>
    </message>
</context>
<context>
    <name>Withheld</name>
    <message>
        <source>not answered</source>
        <translation>لم يُجب</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>no consent yet</source>
        <translation>لا موافقة بعد</translation>
    </message>
    <message>
        <source>to the identity custodians only</source>
        <translation>لأمناء الهوية فقط</translation>
    </message>
    <message>
        <source>field not known</source>
        <translation>حقل غير معروف</translation>
    </message>
</context>
<context>
    <name>WitnessPane</name>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>شاهد</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>لا شيء.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>What must be known, without names</source>
        <translation>ما يجب أن يُعرف، بلا أسماء</translation>
    </message>
    <message>
        <source>Who it is was not written down. That is done in the interview.</source>
        <translation>لم تُكتب هوية الشاهد. يُكتب ذلك في المقابلة.</translation>
    </message>
    <message>
        <source>Who it is was sealed to headquarters, %1. It can be replaced in the interview, not read here.</source>
        <translation>خُتمت هوية الشاهد للمقر في %1. يمكن استبدالها في المقابلة، ولا تُقرأ هنا.</translation>
    </message>
    <message>
        <source>Saved as the next version, %1.</source>
        <translation>حُفظ إصدارًا تاليًا، %1.</translation>
    </message>
</context>
<context>
    <name>Witnesses</name>
    <message>
        <source>Adult</source>
        <translation>بالغ</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>طفل</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
</context>
</TS>
