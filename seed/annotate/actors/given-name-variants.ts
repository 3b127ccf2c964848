// First names that are one name in several transliterations; a person is met under any of them.
const groups = [
  'Sergei Sergey Sergej Serguei',
  'Andrei Andrey Andrej',
  'Alexei Alexey Aleksei Aleksey',
  'Alexander Aleksandr Alexandr Aleksander',
  'Dmitry Dmitri Dmitriy Dmitrii',
  'Nikolai Nikolay',
  'Yuri Yury Yuriy Iurii',
  'Vasily Vasili Vasiliy Vassily',
  'Grigory Grigori Grigoriy',
  'Valery Valeri Valeriy',
  'Vitaly Vitali Vitaliy',
  'Anatoly Anatoli Anatoliy',
  'Yevgeny Evgeny Yevgeni Evgeni Yevgeniy Evgenii',
  'Gennady Gennadi Gennadiy',
  'Arkady Arkadi Arkadiy',
  'Georgy Georgi Georgiy',
  'Mikhail Mikhael',
  'Vyacheslav Viacheslav',
  'Vladislav Wladislaw',
  'Sergiy Serhiy Serhii Sergii',
  'Andriy Andrii',
  'Oleksiy Oleksii',
  'Mykhailo Mikhailo Mykhaylo',
  'Yulia Yuliya Julia Iuliia',
  'Natalia Natalya Nataliya',
  'Maria Mariya',
  'Ksenia Xenia Kseniya',
  'Maxim Maksim',
  'Ilya Ilia',
  'Mohammad Mohammed Muhammad Mohamed Mohamad Muhammed',
  'Hussein Hossein Husayn Hussain Huseyin',
  'Hassan Hasan',
  'Ahmad Ahmed Ahmet',
  'Yusuf Yousef Youssef Yousuf',
  'Abdullah Abdallah Abdulla',
  'Abdul Abdel Abd',
  'Mahmoud Mahmud Mahmood',
  'Khaled Khalid',
  'Ibrahim Ebrahim',
  'Suleiman Suleyman Sulaiman',
  'Saeed Said Saeid Sayeed',
  'Javad Jawad Cevad',
  'Haidar Haider Haydar Heydar',
  'Qasem Qassem Kassem Ghasem Qasim',
  'Masoud Massoud Masud Masood',
  'Reza Riza',
  'Philip Phillip Phil',
  'Steven Stephen Steve',
  'Joe Joseph',
  'Mike Michael',
  'Tony Anthony Antony',
  'Bill William',
  'Nick Nicholas',
  'Bob Robert',
  'Chris Christopher',
  'Ben Benjamin',
  'Dave David',
  'Jim James',
  'Tom Thomas',
  'Rob Robert',
].map((group) => group.split(' '));

const groupByName = new Map(groups.flatMap((group) => group.map((name): [string, readonly string[]] => [name, group])));

/** The person's name under every transliteration of its first word, itself included. */
export function givenNameVariants(name: string): readonly string[] {
  const space = name.indexOf(' ');
  const group = groupByName.get(name.slice(0, space));
  return group === undefined ? [name] : group.map((first) => first + name.slice(space));
}

/** True where both first names are one name. */
export function isSameGivenName(one: string, other: string): boolean {
  return one === other || (groupByName.get(one)?.includes(other) ?? false);
}
